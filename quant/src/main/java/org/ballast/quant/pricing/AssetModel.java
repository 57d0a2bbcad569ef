package org.ballast.quant.pricing;

/// How the price of an asset moves under the measure that prices its options.
///
/// Each model is a martingale about the forward: jumps are compensated in the drift. Units: years
/// ACT/365, vols, variances and intensities per year, jumps in the log of the price.
public sealed interface AssetModel
    permits HestonModel, BatesModel, SvcjModel, MertonJumpModel, KouJumpModel {}
