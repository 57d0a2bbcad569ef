package org.ballast.hedging.programme;

/// One decision of a programme, such as buying one listed option: its cost and what a lot does.
///
/// Units: `cost` per lot in the caller's currency; `coefficients` per lot, in the unit of each row.
/// Domain: 0 <= z <= `upper`. Cost is finite and not negative; a WHOLE column has a whole, finite
/// upper bound of at most `LOTS_MAX`; a CONTINUOUS one may be unbounded above.
public record Column(double cost, double upper, Grain grain, double... coefficients) {
  /// The largest number of lots of one column; every whole number below it is exact in a double.
  public static final double LOTS_MAX = 1e12;

  public Column {
    coefficients = coefficients.clone();
    if (!(cost >= 0.0 && cost < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("cost must be finite and not negative: cost=" + cost);
    }
    if (!(upper >= 0.0)) {
      throw new IllegalArgumentException("upper must not be negative: upper=" + upper + " lots");
    }
    if (grain == Grain.WHOLE && !(upper <= LOTS_MAX && upper == Math.rint(upper))) {
      throw new IllegalArgumentException(
          "upper of a whole column must be a whole number of lots: upper=" + upper + " lots");
    }
    for (var coefficient : coefficients) {
      if (!(Math.abs(coefficient) < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "coefficients must be finite: coefficient=" + coefficient);
      }
    }
  }

  /// A copy of the effect of one lot on each row.
  @Override
  public double[] coefficients() {
    return coefficients.clone();
  }
}
