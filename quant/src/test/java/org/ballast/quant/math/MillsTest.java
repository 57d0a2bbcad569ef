package org.ballast.quant.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.ballast.quant.testkit.ExactMath;
import org.junit.jupiter.api.Test;

class MillsTest {
  private static final int SAMPLES = 80;
  private static final double RATIO_ULPS = 2.2;
  private static final double NEGATIVE_RATIO_ULPS = 4.5;
  private static final double DIFFERENCE_RELATIVE = 1e-14;
  private static final double PAIR_RELATIVE = 1.5e-15;

  @Test
  void ratio_onTheFit_isWithinTwoUlps() {
    var random = new SplittableRandom(41);
    for (int i = 0; i < SAMPLES; i++) {
      double x = random.nextDouble(0, i % 2 == 0 ? 40 : 2);
      assertThat(ExactMath.errorInUlps(Mills.ratio(x), ExactMath.millsRatio(x)))
          .as("x=%s", x)
          .isLessThan(RATIO_ULPS);
    }
  }

  @Test
  void ratio_ofNegatives_reflects() {
    var random = new SplittableRandom(42);
    for (int i = 0; i < SAMPLES; i++) {
      double x = random.nextDouble(-37, 0);
      assertThat(ExactMath.errorInUlps(Mills.ratio(x), ExactMath.millsRatio(x)))
          .as("x=%s", x)
          .isLessThan(NEGATIVE_RATIO_ULPS);
    }
  }

  @Test
  void ratio_beyondTheFit_followsItsAsymptote() {
    for (double x : new double[] {41, 60, 100, 1e3, 1e6, 0.9e9, 1.1e9, 1e30, 1e300}) {
      double inverse = 1 / (x * x);
      double series = (1 - inverse * (1 - 3 * inverse * (1 - 5 * inverse * (1 - 7 * inverse)))) / x;
      assertThat(Mills.ratio(x) / series - 1).as("x=%s", x).isBetween(-2e-12, 2e-12);
    }
    assertThat(Mills.ratio(Double.POSITIVE_INFINITY)).isZero();
    assertThat(Mills.ratio(-39)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Mills.ratio(Double.NaN)).isNaN();
  }

  @Test
  void difference_ofAnyWidth_doesNotCancel() {
    var random = new SplittableRandom(44);
    for (int i = 0; i < SAMPLES; i++) {
      // Dyadic numbers keep both arguments exact; narrower widths wait for the next test.
      double centre = random.nextInt(i % 3 == 0 ? 38 * 256 : 4 * 256) / 256.0;
      double width = StrictMath.scalb(1.0, random.nextInt(-7, 3));
      double from = centre - width / 2;
      double to = centre + width / 2;
      double exact = ExactMath.millsRatio(from).subtract(ExactMath.millsRatio(to)).doubleValue();
      assertThat(Mills.pair(from, width).difference() / exact - 1)
          .as("centre=%s width=%s", centre, width)
          .isBetween(-DIFFERENCE_RELATIVE, DIFFERENCE_RELATIVE);
    }
  }

  @Test
  void difference_ofTinyWidth_isTheSlope() {
    var random = new SplittableRandom(45);
    for (int i = 0; i < SAMPLES; i++) {
      double x = random.nextDouble(-1, i % 2 == 0 ? 2 : 35);
      // R'(x) = x R(x) - 1.
      var slope = BigDecimal.ONE.subtract(new BigDecimal(x).multiply(ExactMath.millsRatio(x)));
      assertThat(Mills.pair(x, 1e-30).difference() / (1e-30 * slope.doubleValue()) - 1)
          .as("x=%s", x)
          .isBetween(-DIFFERENCE_RELATIVE, DIFFERENCE_RELATIVE);
    }
    assertThat(Mills.pair(1.5, 0).difference()).isZero();
    assertThat(Mills.pair(Double.POSITIVE_INFINITY, 0.01).difference()).isZero();
  }

  @Test
  void pair_ofAnyWidth_holdsBothRatios() {
    var random = new SplittableRandom(46);
    for (int i = 0; i < SAMPLES; i++) {
      double from = random.nextInt(-256, i % 3 == 0 ? 38 * 256 : 4 * 256) / 256.0;
      double width = StrictMath.scalb(1.0, random.nextInt(-7, 3));
      var pair = Mills.pair(from, width);
      assertThat(pair.near() / Mills.ratio(from) - 1)
          .as("from=%s width=%s", from, width)
          .isBetween(-PAIR_RELATIVE, PAIR_RELATIVE);
      assertThat(pair.far() / Mills.ratio(from + width) - 1)
          .as("from=%s width=%s", from, width)
          .isBetween(-PAIR_RELATIVE, PAIR_RELATIVE);
    }
  }
}
