package org.ballast.bench.compare;

import java.util.List;
import java.util.Locale;

/// What a row is to reach: for Ballast the most nanoseconds, beside the limit the greatest ratio to
/// it, beside a peer how many times faster than it.
record Goal(Row row, String implementation, double bound) {
  private static final double MILLI = 1e6;

  static final List<Goal> ALL =
      List.of(
          new Goal(Row.P1_CACHE, Figure.LIMIT, 1.05),
          new Goal(Row.P1_CACHE, "QuantLib blackFormula", 15),
          new Goal(Row.P1_CACHE, Library.STRATA.title(), 20),
          new Goal(Row.P1_STREAMING, Figure.LIMIT, 1.2),
          new Goal(Row.P2_CACHE, Figure.LIMIT, 1.05),
          new Goal(Row.P2_CACHE, "QuantLib BlackCalculator", 35),
          new Goal(Row.P2_CACHE, Library.STRATA.title(), 45),
          new Goal(Row.P2_STREAMING, Figure.LIMIT, 1.4),
          new Goal(Row.P3, Figure.OURS, 30),
          new Goal(Row.P3, "Let's Be Rational", 10),
          new Goal(Row.P4_GRID, Figure.OURS, 18 * MILLI),
          new Goal(Row.P4_GRID_2, Figure.OURS, 10 * MILLI),
          new Goal(Row.P4_PATHS, Figure.OURS, 400 * MILLI),
          new Goal(Row.P4_PATHS_2, Figure.OURS, 220 * MILLI),
          new Goal(Row.P4_PROXY, Figure.OURS, 50 * MILLI),
          new Goal(Row.P5, Figure.OURS, 50 * MILLI));

  /// The goal with its verdict, such as `>= 15x: met`.
  String verdict(double ours, double theirs) {
    if (implementation.equals(Figure.OURS)) {
      return "<= " + row.time(bound) + verdict(ours <= bound);
    }
    return implementation.equals(Figure.LIMIT)
        ? "ours <= " + times(bound) + verdict(ours <= bound * theirs)
        : "ours >= " + times(bound) + " faster" + verdict(theirs >= bound * ours);
  }

  private static String times(double ratio) {
    return String.format(Locale.ROOT, ratio < 10 ? "%.2fx" : "%.0fx", ratio);
  }

  private static String verdict(boolean isMet) {
    return isMet ? ": met" : ": missed";
  }
}
