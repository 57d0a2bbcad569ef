package org.ballast.quant.rates;

import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Exp;

/// Carry of a liquid-staking token while it waits to be redeemed.
///
/// Units: rates continuous per year, slashIntensity slashings per year, slashLoss a fraction,
/// unbondYears ACT/365. Domain: slashIntensity, unbondYears >= 0; 0 <= slashLoss <= 1. Throws:
/// IllegalArgumentException.
///
/// Source: docs/models/staking.md.
///
/// @param fundingRate cost of capital over the delay
/// @param slashIntensity expected slashings a year
/// @param slashLoss fraction lost in one
/// @param unbondYield yield still earned while unbonding
/// @param unbondYears delay between the request and the redeemed asset
public record LiquidStaking(
    double fundingRate,
    double slashIntensity,
    double slashLoss,
    double unbondYield,
    double unbondYears) {

  public LiquidStaking {
    Check.finite("fundingRate", fundingRate);
    Check.nonNegative("slashIntensity", slashIntensity);
    Check.nonNegative("slashLoss", slashLoss);
    Check.atMost("slashLoss", slashLoss, 1);
    Check.finite("unbondYield", unbondYield);
    Check.nonNegative("unbondYears", unbondYears);
  }

  /// Expected loss to slashing per year.
  public double expectedSlashing() {
    return slashIntensity * slashLoss;
  }

  /// Yield less expected slashing: the dividend yield of the staked asset.
  public double netCarry() {
    return unbondYield - expectedSlashing();
  }

  /// Value of one token that can be redeemed for `redemptionRate` units of the asset after the
  /// delay: `X S exp(-(f + nu l - y) D)`.
  public double fairValue(double redemptionRate, double spot) {
    Check.positive("redemptionRate", redemptionRate);
    Check.positive("spot", spot);
    return redemptionRate * spot * Exp.exp(-delayCost());
  }

  /// The basis at which waiting for the redemption is worth what the market pays.
  public double fairBasis() {
    return Exp.expm1(-delayCost());
  }

  private double delayCost() {
    return (fundingRate + expectedSlashing() - unbondYield) * unbondYears;
  }

  /// Units of the asset that hedge one token trading at a market price. The market basis `price /
  /// (X S) - 1` is a risk of its own.
  public static double hedgeRatio(double redemptionRate, double basis) {
    Check.positive("redemptionRate", redemptionRate);
    Check.finite("basis", basis);
    return redemptionRate * (1 + basis);
  }
}
