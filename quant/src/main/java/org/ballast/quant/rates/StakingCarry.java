package org.ballast.quant.rates;

import org.ballast.quant.internal.Check;

/// What a staked coin earns: its yield less the slashing to expect.
///
/// Units: slashIntensity in slashings per year, slashLoss a fraction. Domain: slashIntensity >= 0;
/// 0 <= slashLoss <= 1. Throws: IllegalArgumentException.
public record StakingCarry(StakingYield yield, double slashIntensity, double slashLoss) {
  private static final double DAYS_PER_YEAR = 365;

  public StakingCarry {
    Check.nonNegative("slashIntensity", slashIntensity);
    Check.nonNegative("slashLoss", slashLoss);
    Check.atMost("slashLoss", slashLoss, 1);
  }

  /// `q = y - nu l`: the dividend yield of the staked asset, continuous per year.
  public double dividendYield() {
    return yield.continuous() - slashIntensity * slashLoss;
  }

  /// What coins of this worth earn in a day. Units: that of the worth.
  public double perDay(double worth) {
    Check.finite("worth", worth);
    return worth * dividendYield() / DAYS_PER_YEAR;
  }
}
