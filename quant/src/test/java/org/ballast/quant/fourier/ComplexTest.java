package org.ballast.quant.fourier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.testkit.Accuracy.assertWithin;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ComplexTest {
  private static final int SAMPLES = 1000;
  private static final double ROUNDING = 1e-14;
  private static final double TINY = 1e-9;

  @Test
  void sqrt_squared_isTheNumber() {
    var random = new SplittableRandom(641);
    for (int i = 0; i < SAMPLES; i++) {
      var z = number(random, 100);
      var root = z.sqrt();
      assertThat(root.re()).isNotNegative();
      assertClose(root.times(root), z, z);
    }
    assertThat(Complex.ZERO.sqrt()).isEqualTo(Complex.ZERO);
  }

  @Test
  void over_times_isTheNumber() {
    var random = new SplittableRandom(642);
    for (int i = 0; i < SAMPLES; i++) {
      var z = number(random, 10);
      var divisor = number(random, 10);
      assertClose(z.over(divisor).times(divisor), z, z);
    }
  }

  @Test
  void decayRatio_nearAndFarFromZero_isItsDefinition() {
    var random = new SplittableRandom(643);
    for (int i = 0; i < SAMPLES; i++) {
      var any = number(random, 20);
      var z = new Complex(Math.abs(any.re()), any.im());
      assertClose(z.decayRatio().times(z), Complex.ONE.minus(z.negated().exp()), z);
      var tiny = z.times(TINY / z.size());
      assertClose(tiny.decayRatio(), tiny.times(-0.5).plus(1), tiny);
    }
    assertThat(Complex.ZERO.decayRatio()).isEqualTo(Complex.ONE);
  }

  @Test
  void logRatio_nearAndFarFromZero_isItsDefinition() {
    var random = new SplittableRandom(644);
    for (int i = 0; i < SAMPLES; i++) {
      var z = number(random, 3);
      assertClose(z.logRatio().times(z).exp(), z.plus(1), z);
      var tiny = z.times(TINY / z.size());
      assertClose(tiny.logRatio(), tiny.times(-0.5).plus(1), tiny);
    }
    assertThat(Complex.ZERO.logRatio()).isEqualTo(Complex.ONE);
  }

  private static Complex number(SplittableRandom random, double size) {
    return new Complex(random.nextDouble(-size, size), random.nextDouble(-size, size));
  }

  private static void assertClose(Complex actual, Complex expected, Complex at) {
    double tolerance = ROUNDING * (1 + expected.size());
    assertWithin("distance", actual.minus(expected).size(), 0, tolerance, at);
  }
}
