package org.ballast.quant.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.junit.jupiter.api.Test;

class LanesTest {
  private static final int SAMPLES = 20_000;
  private static final List<VectorSpecies<Double>> SPECIES =
      List.of(
          DoubleVector.SPECIES_64,
          DoubleVector.SPECIES_128,
          DoubleVector.SPECIES_256,
          DoubleVector.SPECIES_512);

  @Test
  void width_afterFirstUse_isFixed() {
    assertThat(Lanes.COUNT).isEqualTo(Lanes.SPECIES.length());
    assertThatIllegalStateException()
        .isThrownBy(() -> LaneWidth.request(128))
        .withMessageContaining("bits=128");
  }

  @Test
  void exp_onEverySpecies_equalsScalar() {
    assertTwins(Exp::exp, ExpLanes::exp, within(51, ExpLanes.ARGUMENT_MIN, ExpLanes.ARGUMENT_MAX));
    assertTwins(Exp::exp, ExpLanes::exp, within(52, -1, 1));
  }

  @Test
  void expm1_onEverySpecies_equalsScalar() {
    assertTwins(Exp::expm1, ExpLanes::expm1, within(53, -40, 40));
    assertTwins(Exp::expm1, ExpLanes::expm1, within(54, -1e-3, 1e-3));
  }

  @Test
  void log_onEverySpecies_equalsScalar() {
    assertTwins(Log::log, LogLanes::log, positive(55, 346));
    assertTwins(Log::log, LogLanes::log, positive(56, 1));
  }

  @Test
  void ofRatio_onEverySpecies_equalsScalar() {
    assertTwins(Log::ofRatio, LogLanes::ofRatio, positive(57, 346), positive(58, 346));
    assertTwins(Log::ofRatio, LogLanes::ofRatio, positive(59, 1), positive(60, 1));
    assertTwins(Log::ofRatio, LogLanes::ofRatio, positive(61, 1), positive(61, 1));
  }

  @Test
  void densityOfRounded_onEverySpecies_equalsScalar() {
    double max = NormalLanes.ARGUMENT_MAX;
    assertTwins(Normal::densityOfRounded, NormalLanes::densityOfRounded, within(62, -max, max));
  }

  @Test
  void ratio_onEverySpecies_equalsScalar() {
    assertTwins(Mills::ratio, MillsLanes::ratio, within(64, MillsLanes.ARGUMENT_MIN, 100));
    assertTwins(Mills::ratio, MillsLanes::ratio, within(65, 0, MillsLanes.ARGUMENT_MAX));
  }

  @Test
  void pairs_overColumns_equalScalar() {
    assertPairs(within(66, MillsLanes.ARGUMENT_MIN, 37), within(67, 0, 4));
    assertPairs(within(68, MillsLanes.ARGUMENT_MIN, 3), within(69, 0, 1e-6));
  }

  private static void assertPairs(double[] from, double[] width) {
    var near = new double[SAMPLES];
    var far = new double[SAMPLES];
    var difference = new double[SAMPLES];
    var divisor = new double[SAMPLES];
    var differenceAlone = new double[SAMPLES];
    var mills = new MillsColumns(SAMPLES);
    mills.denominators(from, width, SAMPLES);
    mills.differences(from, width, differenceAlone, divisor, SAMPLES);
    mills.pairs(from, width, near, far, difference, divisor, SAMPLES);
    assertThat(differenceAlone).containsExactly(difference);
    for (int i = 0; i < SAMPLES; i++) {
      double inverse = 1 / divisor[i];
      var actual = new MillsPair(near[i] * inverse, far[i] * inverse, difference[i] / divisor[i]);
      assertThat(actual)
          .as("from=%s width=%s", from[i], width[i])
          .isEqualTo(Mills.pair(from[i], width[i]));
    }
  }

  private static void assertTwins(
      DoubleUnaryOperator scalar, UnaryOperator<DoubleVector> lanes, double[] arguments) {
    assertTwins((x, _) -> scalar.applyAsDouble(x), (x, _) -> lanes.apply(x), arguments, arguments);
  }

  private static void assertTwins(
      DoubleBinaryOperator scalar,
      BinaryOperator<DoubleVector> lanes,
      double[] first,
      double[] second) {
    for (var species : SPECIES) {
      for (int i = 0; i < SAMPLES; i += species.length()) {
        var x = DoubleVector.fromArray(species, first, i);
        var y = DoubleVector.fromArray(species, second, i);
        var values = lanes.apply(x, y).toArray();
        for (int lane = 0; lane < values.length; lane++) {
          double expected = scalar.applyAsDouble(x.lane(lane), y.lane(lane));
          if (Double.doubleToRawLongBits(values[lane]) != Double.doubleToRawLongBits(expected)) {
            fail("%s x=%s y=%s: %s is not %s", species, x, y, values[lane], expected);
          }
        }
      }
    }
  }

  /// The bounds, zero where it lies between them, then uniform draws.
  private static double[] within(long seed, double min, double max) {
    var values = new SplittableRandom(seed).doubles(SAMPLES, min, max).toArray();
    values[0] = min;
    values[1] = max;
    values[2] = Math.max(min, Math.min(max, 0));
    return values;
  }

  /// Uniform in the logarithm, the bounds of its domain and one included.
  private static double[] positive(long seed, double logMax) {
    var values = within(seed, -logMax, logMax);
    for (int i = 0; i < SAMPLES; i++) {
      values[i] = StrictMath.exp(values[i]);
    }
    values[0] = logMax < 2 ? values[0] : LogLanes.ARGUMENT_MIN;
    values[1] = logMax < 2 ? values[1] : LogLanes.ARGUMENT_MAX;
    return values;
  }
}
