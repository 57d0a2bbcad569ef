package org.ballast.quant.risk;

import org.ballast.domain.value.Asset;

/// The risk of a book in one underlying. Units: index in USD per coin. `isEquityKnown` is false
/// where an account that holds coin-settled positions has no balance of that coin in the book: then
/// equity and USD delta are unknown, not zero.
public record UnderlyingRisk(
    Asset underlying, double index, Exposure exposure, boolean isEquityKnown) {}
