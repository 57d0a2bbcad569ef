package org.ballast.hedging.cost;

import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;

/// What holding a position for a time is expected to cost. Units: USD; negative is received. Empty
/// where it is not asked for or not known, which is not zero.
///
/// - funding: payments of perpetuals, and what the basis of dated futures loses as it runs off.
/// - margin: the price of the initial margin that it ties up.
/// - failurePremium: what is expected to be lost of that margin to the failure of its venue.
public record HoldingCost(
    OptionalDouble fundingUsd, OptionalDouble marginUsd, OptionalDouble failurePremiumUsd) {
  /// Nothing is asked for.
  public static final HoldingCost NOT_PRICED =
      new HoldingCost(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

  /// Nothing is held.
  public static final HoldingCost ZERO =
      new HoldingCost(OptionalDouble.of(0), OptionalDouble.of(0), OptionalDouble.of(0));

  /// What is known of it.
  public double knownUsd() {
    return fundingUsd.orElse(0) + marginUsd.orElse(0) + failurePremiumUsd.orElse(0);
  }

  public HoldingCost times(double lots) {
    return new HoldingCost(
        times(fundingUsd, lots), times(marginUsd, lots), times(failurePremiumUsd, lots));
  }

  /// Terms that are known of both.
  public HoldingCost plus(HoldingCost other) {
    return new HoldingCost(
        plus(fundingUsd, other.fundingUsd),
        plus(marginUsd, other.marginUsd),
        plus(failurePremiumUsd, other.failurePremiumUsd));
  }

  /// The sum, empty where either is.
  public static OptionalDouble plus(OptionalDouble one, OptionalDouble other) {
    return both(one, other, Double::sum);
  }

  private static OptionalDouble times(OptionalDouble one, double factor) {
    return both(one, OptionalDouble.of(factor), (value, by) -> value * by);
  }

  private static OptionalDouble both(
      OptionalDouble one, OptionalDouble other, DoubleBinaryOperator operator) {
    return one.isPresent() && other.isPresent()
        ? OptionalDouble.of(operator.applyAsDouble(one.getAsDouble(), other.getAsDouble()))
        : OptionalDouble.empty();
  }
}
