package org.ballast.quant.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.ballast.quant.testkit.ExactMath;
import org.junit.jupiter.api.Test;

class ExpTest {
  private static final int SAMPLES = 1000;
  private static final double EXP_ULPS = 0.95;
  private static final double EXPM1_ULPS = 1.8;

  @Test
  void exp_overItsRange_isWithinAnUlp() {
    var random = new SplittableRandom(11);
    for (int i = 0; i < SAMPLES; i++) {
      double x = random.nextDouble(-708, 709);
      assertThat(ExactMath.errorInUlps(Exp.exp(x), ExactMath.exp(x)))
          .as("x=%s", x)
          .isLessThan(EXP_ULPS);
    }
  }

  @Test
  void expm1_fromTinyToLarge_keepsRelativeAccuracy() {
    var random = new SplittableRandom(12);
    for (int i = 0; i < SAMPLES; i++) {
      double x = random.nextDouble(-1, 1) * StrictMath.pow(10, random.nextDouble(-12, 1.6));
      assertThat(ExactMath.errorInUlps(Exp.expm1(x), ExactMath.expm1(x)))
          .as("x=%s", x)
          .isLessThan(EXPM1_ULPS);
    }
  }

  @Test
  void exp_atItsLimits_isInfiniteZeroOrNaN() {
    assertThat(Exp.exp(0)).isEqualTo(1);
    assertThat(Exp.exp(709.9)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Exp.exp(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Exp.exp(-745.2)).isZero();
    assertThat(Exp.exp(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Exp.exp(-744.4)).isEqualTo(Double.MIN_VALUE);
    assertThat(Exp.exp(Double.NaN)).isNaN();
  }

  @Test
  void expm1_atItsLimits_isInfiniteMinusOneOrNaN() {
    assertThat(Exp.expm1(0)).isZero();
    assertThat(Exp.expm1(1000)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Exp.expm1(-1000)).isEqualTo(-1);
    assertThat(Exp.expm1(Double.NaN)).isNaN();
  }
}
