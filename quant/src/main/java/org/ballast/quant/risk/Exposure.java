package org.ballast.quant.risk;

/// What a position adds to the risk of its underlying. All components add up over positions.
///
/// Units: value in USD; equity, deltaTotal and blackDelta in coin; gamma in coin per 1 % move; vega
/// in USD per vol point; theta in USD per day.
///
/// - equity: coin value of what settles in the coin or is the coin; no part of deltaTotal.
/// - deltaTotal: q (Black delta - mark) of coin-settled options, N/P of inverse futures, q of
///   linear ones.
/// - blackDelta: as deltaTotal, with options at their Black delta.
///
/// Where volatilities are expected to move with the forward, both deltas of an option include that.
public record Exposure(
    double value,
    double equity,
    double deltaTotal,
    double blackDelta,
    double gamma,
    double vega,
    double theta) {
  public static final Exposure NONE = new Exposure(0, 0, 0, 0, 0, 0, 0);

  public Exposure plus(Exposure other) {
    return new Exposure(
        value + other.value,
        equity + other.equity,
        deltaTotal + other.deltaTotal,
        blackDelta + other.blackDelta,
        gamma + other.gamma,
        vega + other.vega,
        theta + other.theta);
  }

  /// The same value with every hedge ratio scaled, for a claim that may not be paid in full.
  public Exposure withHedgeRatios(double factor) {
    return new Exposure(
        value,
        factor * equity,
        factor * deltaTotal,
        factor * blackDelta,
        factor * gamma,
        factor * vega,
        factor * theta);
  }

  /// Equity + deltaTotal: the coins whose USD value moves like the account. Units: coin.
  public double usdDelta() {
    return equity + deltaTotal;
  }

  public double delta(DeltaConvention convention) {
    return switch (convention) {
      case COIN -> deltaTotal;
      case USD -> usdDelta();
    };
  }
}
