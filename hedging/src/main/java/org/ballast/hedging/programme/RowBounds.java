package org.ballast.hedging.programme;

/// The interval in which the activity of one row must end; either side may be infinite.
///
/// Units: the row's own. Domain: lower <= upper, lower < infinity, upper > -infinity.
public record RowBounds(double lower, double upper) {
  public RowBounds {
    if (!(lower <= upper && lower < Double.POSITIVE_INFINITY && upper > Double.NEGATIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "row bounds must not cross: lower=" + lower + " upper=" + upper);
    }
  }

  /// No more than `upper`, such as a cost budget.
  public static RowBounds atMost(double upper) {
    return new RowBounds(Double.NEGATIVE_INFINITY, upper);
  }

  /// No less than `lower`.
  public static RowBounds atLeast(double lower) {
    return new RowBounds(lower, Double.POSITIVE_INFINITY);
  }

  /// Distance of an activity from the interval, with the sign of the excess; 0 inside.
  public double violation(double activity) {
    if (activity > upper) {
      return activity - upper;
    }
    return activity < lower ? activity - lower : 0.0;
  }
}
