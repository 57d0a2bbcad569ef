package org.ballast.quant.margin;

import org.ballast.quant.margin.aave.AaveReserveTerms;

/// An asset of an Aave market. `decimals` are its token's.
public record AaveAsset(int decimals, AaveReserveTerms terms) {}
