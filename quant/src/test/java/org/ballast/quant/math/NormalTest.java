package org.ballast.quant.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.ballast.quant.testkit.ExactMath;
import org.junit.jupiter.api.Test;

class NormalTest {
  private static final int SAMPLES = 200;
  private static final double DENSITY_ULPS = 3;
  private static final double ROUNDED_DENSITY_ULPS = 1.4;
  private static final double CDF_ULPS = 4.5;
  private static final double NORMAL_RANGE = 37.5;

  @Test
  void density_outToTheUnderflow_keepsRelativeAccuracy() {
    var random = new SplittableRandom(31);
    for (int i = 0; i < SAMPLES; i++) {
      double x = random.nextDouble(-NORMAL_RANGE, NORMAL_RANGE);
      assertThat(ExactMath.errorInUlps(Normal.density(x), ExactMath.density(x)))
          .as("x=%s", x)
          .isLessThan(DENSITY_ULPS);
    }
  }

  @Test
  void densityOfRounded_outToTheUnderflow_errsByItsSquare() {
    var random = new SplittableRandom(34);
    for (int i = 0; i < SAMPLES; i++) {
      double x = random.nextDouble(-NORMAL_RANGE, NORMAL_RANGE);
      double ulps = ROUNDED_DENSITY_ULPS * Math.max(1, 0.5 * x * x);
      assertThat(ExactMath.errorInUlps(Normal.densityOfRounded(x), ExactMath.density(x)))
          .as("x=%s", x)
          .isLessThan(ulps);
    }
  }

  @Test
  void cdf_inBothTails_keepsRelativeAccuracy() {
    var random = new SplittableRandom(32);
    for (int i = 0; i < SAMPLES; i++) {
      double x = random.nextDouble(0, i % 2 == 0 ? NORMAL_RANGE : 3);
      BigDecimal tail = ExactMath.density(x).multiply(ExactMath.millsRatio(x));
      assertThat(ExactMath.errorInUlps(Normal.cdf(-x), tail)).as("x=%s", -x).isLessThan(CDF_ULPS);
      assertThat(Normal.upperTail(x)).as("x=%s", x).isEqualTo(Normal.cdf(-x));
      assertThat(Normal.cdf(x)).as("x=%s", x).isEqualTo(1 - Normal.cdf(-x));
    }
  }

  @Test
  void cdf_atItsLimits_isHalfZeroOneOrNaN() {
    assertThat(Normal.cdf(0)).isEqualTo(0.5);
    assertThat(Normal.cdf(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Normal.cdf(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(Normal.cdf(Double.NaN)).isNaN();
    assertThat(Normal.density(Double.POSITIVE_INFINITY)).isZero();
    assertThat(Normal.density(Double.NaN)).isNaN();
  }

  @Test
  void quantile_ofTheCdf_returnsItsArgument() {
    var random = new SplittableRandom(33);
    for (int i = 0; i < 20_000; i++) {
      double x = random.nextDouble(-37, 5);
      // Near one the probability itself is only known to its spacing.
      double attainable = x > 0 ? Math.ulp(1.0) / Normal.density(x) : 0;
      assertThat(Normal.quantile(Normal.cdf(x)))
          .as("x=%s", x)
          .isCloseTo(x, within(1e-14 + attainable));
    }
  }

  @Test
  void quantile_atItsLimits_isInfiniteZeroOrNaN() {
    assertThat(Normal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Normal.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Normal.quantile(0.5)).isCloseTo(0, within(1e-15));
    assertThat(Normal.quantile(-0.1)).isNaN();
    assertThat(Normal.quantile(Double.NaN)).isNaN();
  }

  @Test
  void cdf_alongTheAxis_isMonotone() {
    double previous = 0;
    for (double x = -9; x <= 9; x += 1e-3) {
      double probability = Normal.cdf(x);
      assertThat(probability).as("x=%s", x).isGreaterThanOrEqualTo(previous);
      previous = probability;
    }
  }
}
