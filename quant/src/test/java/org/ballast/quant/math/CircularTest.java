package org.ballast.quant.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.ballast.quant.testkit.ExactMath;
import org.junit.jupiter.api.Test;

class CircularTest {
  private static final int SAMPLES = 1000;
  private static final double SINE_ULPS = 0.75;
  private static final double ANGLE_ULPS = 1.2;

  // Beyond a million the argument may be off by half an ulp.
  private static final double HUGE_ARGUMENT_ULPS = 0.6;

  @Test
  void sinAndCos_fromTinyToAMillion_areWithinAnUlp() {
    var random = new SplittableRandom(31);
    for (int i = 0; i < SAMPLES; i++) {
      double x = signedPower(random, -12, 6);
      assertUlps(Circular.sin(x), ExactMath.sin(x), SINE_ULPS, x);
      assertUlps(Circular.cos(x), ExactMath.cos(x), SINE_ULPS, x);
    }
  }

  @Test
  void sinAndCos_nextToTheirZeros_keepRelativeAccuracy() {
    for (int quarter = 1; quarter < SAMPLES; quarter++) {
      double x = quarter * (Math.PI / 2);
      assertUlps(Circular.sin(x), ExactMath.sin(x), SINE_ULPS, x);
      assertUlps(Circular.cos(x), ExactMath.cos(x), SINE_ULPS, x);
    }
  }

  @Test
  void sinAndCos_ofHugeArguments_areThoseOfANeighbour() {
    var random = new SplittableRandom(32);
    for (int i = 0; i < SAMPLES; i++) {
      double x = signedPower(random, 6, 15);
      double tolerance = HUGE_ARGUMENT_ULPS * Math.ulp(x);
      assertThat(Circular.sin(x) - ExactMath.sin(x).doubleValue())
          .as("%s", x)
          .isBetween(-tolerance, tolerance);
      assertThat(Circular.cos(x) - ExactMath.cos(x).doubleValue())
          .as("%s", x)
          .isBetween(-tolerance, tolerance);
    }
  }

  @Test
  void atan2_inEveryDirection_isWithinTwoUlps() {
    var random = new SplittableRandom(33);
    for (int i = 0; i < SAMPLES; i++) {
      double y = signedPower(random, -3, 3);
      double x = signedPower(random, -3, 3);
      assertUlps(Circular.atan2(y, x), ExactMath.atan2(y, x), ANGLE_ULPS, y + ", " + x);
    }
  }

  @Test
  void atan2_alongTheAxes_hasTheSignsOfTheStandardLibrary() {
    double[] sides = {0.0, -0.0, 1, -1, Double.MIN_VALUE, Double.POSITIVE_INFINITY};
    for (double y : sides) {
      for (double x : sides) {
        if (!(Double.isInfinite(x) && Double.isInfinite(y))) {
          assertThat(Circular.atan2(y, x)).as("y=%s x=%s", y, x).isEqualTo(StrictMath.atan2(y, x));
        }
      }
    }
  }

  @Test
  void functions_ofNaNAndInfinity_areNaN() {
    assertThat(Circular.sin(Double.NaN)).isNaN();
    assertThat(Circular.cos(Double.NEGATIVE_INFINITY)).isNaN();
    assertThat(Circular.atan2(Double.NaN, 1)).isNaN();
    assertThat(Circular.atan2(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY)).isNaN();
  }

  private static double signedPower(SplittableRandom random, double low, double high) {
    double size = StrictMath.pow(10, random.nextDouble(low, high));
    return random.nextBoolean() ? size : -size;
  }

  private static void assertUlps(double actual, BigDecimal exact, double ulps, Object at) {
    assertThat(ExactMath.errorInUlps(actual, exact)).as("at %s", at).isLessThan(ulps);
  }
}
