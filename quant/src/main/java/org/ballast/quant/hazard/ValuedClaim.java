package org.ballast.quant.hazard;

import org.ballast.domain.value.Asset;

/// A claim with its mark: negative where it is a liability. Units: valueUsd in USD. `underlying` is
/// where its premium is counted.
public record ValuedClaim(Claim claim, Asset underlying, double valueUsd) {}
