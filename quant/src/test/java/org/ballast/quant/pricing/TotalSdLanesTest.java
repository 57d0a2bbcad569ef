package org.ballast.quant.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.junit.jupiter.api.Test;

class TotalSdLanesTest {
  private static final int SAMPLES = 20_000;
  private static final List<VectorSpecies<Double>> SPECIES =
      List.of(
          DoubleVector.SPECIES_64,
          DoubleVector.SPECIES_128,
          DoubleVector.SPECIES_256,
          DoubleVector.SPECIES_512);
  private static final double[] EXTREMES = {
    0,
    -0.0,
    Double.MIN_VALUE,
    TotalSdStep.TOTAL_SD_MIN,
    1e-70,
    1,
    TotalSdStep.TOTAL_SD_MAX,
    40,
    Double.MAX_VALUE,
    Double.POSITIVE_INFINITY,
    Double.NaN
  };

  @Test
  void guess_onEverySpecies_equalsScalar() {
    var x = logUniform(81, TotalSdGuess.LOG_RATIO_MIN, 100);
    var value = logUniform(82, 1e-70, 1);
    var root = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      root[i] = StrictMath.exp(0.5 * x[i]);
    }
    for (var species : SPECIES) {
      for (int i = 0; i < SAMPLES; i += species.length()) {
        var guess =
            TotalSdGuessLanes.of(
                DoubleVector.fromArray(species, x, i),
                DoubleVector.fromArray(species, value, i),
                DoubleVector.fromArray(species, root, i));
        for (int lane = 0; lane < species.length(); lane++) {
          int at = i + lane;
          double expected = TotalSdGuess.of(x[at], value[at], root[at]);
          assertSame(guess.lane(lane), expected, species, x[at], value[at]);
        }
      }
    }
  }

  @Test
  void step_nearTheRoot_equalsScalar() {
    var s = logUniform(83, 1e-12, 2);
    var z = logUniform(84, 1e-12, 17);
    var x = new double[SAMPLES];
    var value = new double[SAMPLES];
    var random = new SplittableRandom(85);
    for (int i = 0; i < SAMPLES; i++) {
      x[i] = z[i] * s[i];
      value[i] = BlackKernel.outOfTheMoney(x[i], s[i]);
      s[i] *= 1 + random.nextDouble(-2e-3, 2e-3);
    }
    assertStep(x, value, s);
  }

  @Test
  void step_ofExtremes_equalsScalar() {
    int count = EXTREMES.length * EXTREMES.length * EXTREMES.length;
    var x = new double[count / 8 * 8];
    var value = new double[x.length];
    var s = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = EXTREMES[i % EXTREMES.length];
      value[i] = Math.clamp(EXTREMES[i / EXTREMES.length % EXTREMES.length], 1e-70, 1);
      s[i] = EXTREMES[i / EXTREMES.length / EXTREMES.length];
    }
    assertStep(x, value, s);
  }

  private static void assertStep(double[] x, double[] value, double[] s) {
    for (var species : SPECIES) {
      for (int i = 0; i < x.length; i += species.length()) {
        var logRatio = DoubleVector.fromArray(species, x, i);
        var guess = DoubleVector.fromArray(species, s, i);
        var improved =
            TotalSdStepLanes.improve(
                logRatio,
                DoubleVector.fromArray(species, value, i),
                guess,
                TotalSdStepLanes.difference(logRatio, guess));
        for (int lane = 0; lane < species.length(); lane++) {
          int at = i + lane;
          double expected = TotalSdStep.improve(x[at], value[at], s[at]);
          assertSame(improved.lane(lane), expected, species, x[at], value[at], s[at]);
        }
      }
    }
  }

  private static void assertSame(double actual, double expected, Object... inputs) {
    assertThat(Double.doubleToLongBits(actual))
        .as("actual=%s expected=%s at %s", actual, expected, inputs)
        .isEqualTo(Double.doubleToLongBits(expected));
  }

  private static double[] logUniform(long seed, double min, double max) {
    return new SplittableRandom(seed)
        .doubles(SAMPLES, StrictMath.log(min), StrictMath.log(max))
        .map(StrictMath::exp)
        .toArray();
  }
}
