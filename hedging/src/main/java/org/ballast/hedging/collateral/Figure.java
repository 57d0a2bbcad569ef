package org.ballast.hedging.collateral;

/// Validation of the numbers of a collateral problem; NaN fails every check.
final class Figure {
  private Figure() {}

  static void requireNonNegative(String name, double value, Object where) {
    require(
        value >= 0.0 && value < Double.POSITIVE_INFINITY, name, "not be negative", value, where);
  }

  static void requireFinite(String name, double value, Object where) {
    require(Math.abs(value) < Double.POSITIVE_INFINITY, name, "be finite", value, where);
  }

  private static void require(boolean holds, String name, String rule, double value, Object where) {
    if (!holds) {
      throw new IllegalArgumentException(
          name + " must " + rule + ": " + where + " " + name + "=" + value);
    }
  }
}
