package org.ballast.hedging.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Normal;
import org.junit.jupiter.api.Test;

class TailProgramTest {
  private static final int SCENARIOS = 2_000;
  private static final int INSTRUMENTS = 20;
  private static final double RELATIVE = 1e-6;

  @Test
  void expectedShortfall_byHand_isTheMeanOfTheWorst() {
    var worst =
        ExpectedShortfall.of(
            new double[] {1, 5, 3, 4}, new double[] {0.25, 0.25, 0.25, 0.25}, 0.625);
    assertThat(worst.value()).isCloseTo((5 * 0.25 + 4 * 0.125) / 0.375, within(1e-14));
    assertThat(worst.valueAtRisk()).isEqualTo(4);
  }

  @Test
  void leastShortfall_isNotBeatenByRandomTrades() {
    var program = chain(1);
    for (double confidence : new double[] {0.5, 0.9, 0.99}) {
      var best = (TailSolution.Optimal) program.leastShortfall(confidence);
      double least = program.shortfall(best.z(), confidence).value();
      assertThat(least).isCloseTo(best.bound(), within(RELATIVE * (1 + Math.abs(least))));
      var random = new CounterRandom(7, 3);
      for (int i = 0; i < 200; i++) {
        var other = best.z();
        for (int j = 0; j < other.length; j++) {
          double step = random.between(-1, 1, (long) i * other.length + j);
          other[j] = Math.clamp(other[j] + step, 0.0, 20.0);
        }
        assertThat(program.shortfall(other, confidence).value())
            .isGreaterThanOrEqualTo(best.bound() - RELATIVE * (1 + Math.abs(least)));
      }
    }
  }

  @Test
  void leastCost_atTheLeastShortfall_reachesItAndNotBelow() {
    var program = chain(2);
    var best = (TailSolution.Optimal) program.leastShortfall(0.99);
    double least = program.shortfall(best.z(), 0.99).value();
    double step = 0.01 * Math.abs(least);
    assertThat(program.leastCost(List.of(new ShortfallLimit(0.99, least - step))))
        .isInstanceOf(TailSolution.Unreachable.class);
    var near = program.leastCost(List.of(new ShortfallLimit(0.99, least + 10 * step)));
    assertThat(((TailSolution.Optimal) near).cost()).isLessThan(best.cost());
  }

  @Test
  void leastCost_withSeveralConfidences_meetsEachAndPricesTheBinding() {
    var program = chain(3);
    double[] confidences = {0.9, 0.99};
    var limits = new ArrayList<ShortfallLimit>();
    for (double confidence : confidences) {
      double unhedged = program.shortfall(new double[2 * INSTRUMENTS], confidence).value();
      limits.add(new ShortfallLimit(confidence, 0.6 * unhedged));
    }
    var both = (TailSolution.Optimal) program.leastCost(limits);
    double alone = 0.0;
    for (var limit : limits) {
      assertThat(program.shortfall(both.z(), limit.confidence()).value())
          .isLessThanOrEqualTo(limit.limit() * (1 + RELATIVE));
      alone = Math.max(alone, ((TailSolution.Optimal) program.leastCost(List.of(limit))).cost());
    }
    assertThat(both.cost()).isGreaterThanOrEqualTo(alone * (1 - RELATIVE));
    assertThat(Arrays.stream(both.shadowPrices()).max().orElseThrow()).isPositive();
  }

  @Test
  void leastCost_insideItsLimit_tradesNothing() {
    var program = chain(4);
    double unhedged = program.shortfall(new double[2 * INSTRUMENTS], 0.9).value();
    var nothing =
        (TailSolution.Optimal) program.leastCost(List.of(new ShortfallLimit(0.9, unhedged)));
    assertThat(nothing.cost()).isZero();
    assertThat(nothing.programmes()).isZero();
  }

  @Test
  void of_probabilitiesThatDoNotSumToOne_isRefused() {
    assertThatThrownBy(() -> TailProgram.of(new double[2], new double[] {0.5, 0.4}, List.of()))
        .hasMessageContaining("sum to one");
    assertThatThrownBy(() -> TailProgram.of(new double[] {Double.NaN}, new double[] {1}, List.of()))
        .hasMessageContaining("finite");
  }

  /// A short-gamma book over fat-tailed moves, with options of twenty strikes to buy or sell.
  private static TailProgram chain(long seed) {
    var random = new CounterRandom(seed, 0);
    var base = new double[SCENARIOS];
    var gains = new double[INSTRUMENTS][SCENARIOS];
    for (int s = 0; s < SCENARIOS; s++) {
      double normal = Normal.quantile(random.between(1e-9, 1, 3L * s));
      double move = 0.04 * normal * (random.uniform(3L * s + 1) < 0.05 ? 3 : 1);
      base[s] = 20 - move * move * 3_000 + 5 * random.uniform(3L * s + 2);
      for (int i = 0; i < INSTRUMENTS; i++) {
        double strike = -0.2 + 0.4 * i / (INSTRUMENTS - 1);
        gains[i][s] = 100 * Math.max(0, strike > 0 ? move - strike : strike - move) - 0.5;
      }
    }
    var probabilities = new double[SCENARIOS];
    Arrays.fill(probabilities, 1.0 / SCENARIOS);
    var columns = new ArrayList<TailColumn>();
    for (var gain : gains) {
      for (int side = 1; side >= -1; side -= 2) {
        var net = new double[SCENARIOS];
        for (int s = 0; s < SCENARIOS; s++) {
          net[s] = side * gain[s] - 0.05;
        }
        columns.add(new TailColumn(0.05, 20, net));
      }
    }
    return TailProgram.of(base, probabilities, columns);
  }
}
