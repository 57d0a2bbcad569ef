package org.ballast.testkit;

import static org.assertj.core.api.Assertions.assertThat;

/// Assertions on the error of a double, relative, absolute or in units in the last place.
public final class Accuracy {
  /// Smaller values lose digits to gradual underflow, so references below it count as zero.
  public static final double UNDERFLOW = 1e-300;

  private Accuracy() {}

  /// Relative error; both values below the underflow threshold count as equal.
  public static void assertRelative(
      String name, double actual, double expected, double tolerance, Object inputs) {
    assertWithin(name, actual, expected, tolerance * Math.abs(expected) + UNDERFLOW, inputs);
  }

  public static void assertWithin(
      String name, double actual, double expected, double tolerance, Object inputs) {
    assertThat(Math.abs(actual - expected))
        .as("%s=%s expected=%s tolerance=%s at %s", name, actual, expected, tolerance, inputs)
        .isLessThanOrEqualTo(tolerance);
  }

  /// Error in units in the last place of the expected value.
  public static void assertUlps(
      String name, double actual, double expected, double ulps, Object inputs) {
    assertWithin(name, actual, expected, ulps * Math.ulp(expected), inputs);
  }
}
