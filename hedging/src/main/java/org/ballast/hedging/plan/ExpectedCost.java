package org.ballast.hedging.plan;

import java.util.OptionalDouble;
import org.ballast.hedging.cost.HoldingCost;

/// What trades are expected to cost, each part a figure of its own. Units: USD.
///
/// - fee, slippage: what dealing costs at the quoted side.
/// - impact: what dealing costs beyond it; empty where the quoted size is not known.
/// - holding: what the position costs afterwards.
/// - counted: what an objective counts: all that is known, but what is received for holding only up
///   to what else the trade costs, for a gain is never an objective.
public record ExpectedCost(
    double feeUsd,
    double slippageUsd,
    OptionalDouble impactUsd,
    HoldingCost holding,
    double countedUsd) {
  /// No trade.
  public static final ExpectedCost ZERO =
      new ExpectedCost(0, 0, OptionalDouble.of(0), HoldingCost.ZERO, 0);

  /// What dealing costs at the quoted side, whatever comes afterwards.
  public double dealtUsd() {
    return feeUsd + slippageUsd;
  }

  /// What is expected to be received beyond what offsets costs. Units: USD, never negative.
  public double incomeNotCountedUsd() {
    return Math.max(0, countedUsd - dealtUsd() - impactUsd.orElse(0) - holding.knownUsd());
  }

  ExpectedCost times(double share) {
    return new ExpectedCost(
        share * feeUsd,
        share * slippageUsd,
        impactUsd.isPresent()
            ? OptionalDouble.of(share * impactUsd.getAsDouble())
            : OptionalDouble.empty(),
        holding.times(share),
        share * countedUsd);
  }

  ExpectedCost plus(ExpectedCost other) {
    return new ExpectedCost(
        feeUsd + other.feeUsd,
        slippageUsd + other.slippageUsd,
        HoldingCost.plus(impactUsd, other.impactUsd),
        holding.plus(other.holding),
        countedUsd + other.countedUsd);
  }
}
