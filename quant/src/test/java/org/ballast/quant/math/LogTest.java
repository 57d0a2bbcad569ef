package org.ballast.quant.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.ballast.quant.testkit.ExactMath;
import org.junit.jupiter.api.Test;

class LogTest {
  private static final int SAMPLES = 1000;
  private static final double ULPS = 2;

  @Test
  void log_overItsRange_isWithinTwoUlps() {
    var random = new SplittableRandom(21);
    for (int i = 0; i < SAMPLES; i++) {
      double spread = i % 2 == 0 ? 700 : 0.3;
      double x = StrictMath.exp(random.nextDouble(-spread, spread));
      assertUlps(Log.log(x), ExactMath.log(new BigDecimal(x)), "x=" + x);
    }
  }

  @Test
  void log1p_fromTinyToLarge_keepsRelativeAccuracy() {
    var random = new SplittableRandom(22);
    for (int i = 0; i < SAMPLES; i++) {
      double x = random.nextDouble(-0.95, 1) * StrictMath.pow(10, random.nextDouble(-12, 0));
      assertUlps(Log.log1p(x), ExactMath.log(BigDecimal.ONE.add(new BigDecimal(x))), "x=" + x);
    }
  }

  @Test
  void ofRatio_nearAndFar_keepsRelativeAccuracy() {
    var random = new SplittableRandom(23);
    for (int i = 0; i < SAMPLES; i++) {
      double denominator = random.nextDouble(1, 200_000);
      double spread = StrictMath.pow(10, random.nextDouble(-12, 1));
      double numerator = denominator * StrictMath.exp(random.nextDouble(-spread, spread));
      var exact =
          new BigDecimal(numerator).divide(new BigDecimal(denominator), new MathContext(80));
      assertUlps(
          Log.ofRatio(numerator, denominator),
          ExactMath.log(exact),
          "numerator=" + numerator + " denominator=" + denominator);
    }
  }

  @Test
  void ofRatio_whereTheQuotientOverflows_isTheDifference() {
    assertThat(Log.ofRatio(1e300, 1e-300)).isEqualTo(Log.log(1e300) - Log.log(1e-300));
    assertThat(Log.ofRatio(100, 0)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void log_atItsLimits_isInfiniteOrNaN() {
    assertThat(Log.log(1)).isZero();
    assertThat(Log.log(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Log.log(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Log.log(-1)).isNaN();
    assertThat(Log.log(Double.NaN)).isNaN();
    assertThat(Log.log(Double.MIN_VALUE)).isEqualTo(StrictMath.log(Double.MIN_VALUE));
    assertThat(Log.log1p(-1)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Log.log1p(-2)).isNaN();
    assertThat(Log.log1p(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  private static void assertUlps(double actual, BigDecimal exact, String inputs) {
    if (exact.signum() != 0) {
      assertThat(ExactMath.errorInUlps(actual, exact)).as(inputs).isLessThan(ULPS);
    }
  }
}
