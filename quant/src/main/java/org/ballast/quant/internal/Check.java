package org.ballast.quant.internal;

/// Validation of numbers at the public edge; NaN and infinity fail every check.
///
/// Throws: IllegalArgumentException that states the rule, then the name and value.
public final class Check {
  private Check() {}

  public static void positive(String name, double value) {
    require(value > 0 && value <= Double.MAX_VALUE, name, "positive", value);
  }

  public static void nonNegative(String name, double value) {
    require(value >= 0 && value <= Double.MAX_VALUE, name, "non-negative", value);
  }

  public static void finite(String name, double value) {
    require(Math.abs(value) <= Double.MAX_VALUE, name, "finite", value);
  }

  public static void atMost(String name, double value, double max) {
    if (!(value <= max)) {
      throw new IllegalArgumentException(
          name + " must be at most " + max + ": " + name + "=" + value);
    }
  }

  public static void below(String name, double value, double bound) {
    require(value < bound, name, "below " + bound, value);
  }

  public static void above(String name, double value, double bound) {
    require(value > bound, name, "above " + bound, value);
  }

  private static void require(boolean holds, String name, String rule, double value) {
    if (!holds) {
      throw new IllegalArgumentException(name + " must be " + rule + ": " + name + "=" + value);
    }
  }
}
