package org.ballast.quant.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.testkit.Accuracy.assertWithin;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.delta.HullWhiteCoefficients;
import org.ballast.quant.math.CounterRandom;
import org.junit.jupiter.api.Test;

final class HullWhiteRegressionTest {
  private static final HullWhiteCoefficients TRUE = new HullWhiteCoefficients(-0.3, 0.5, -0.2);
  private static final int MOVES = 200;
  private static final long SEED = 2017;
  private static final double TOLERANCE = 1e-9;

  @Test
  void coefficients_ofExactMoves_areThoseThatMadeThem() {
    var whole = new HullWhiteRegression();
    var random = new CounterRandom(SEED, 0);
    for (var i = 0; i < MOVES; i++) {
      var part = new HullWhiteRegression();
      part.add(move(random, i));
      whole.add(part);
    }
    var found = whole.coefficients().orElseThrow();
    assertWithin("a", found.a(), TRUE.a(), TOLERANCE, SEED);
    assertWithin("b", found.b(), TRUE.b(), TOLERANCE, SEED);
    assertWithin("c", found.c(), TRUE.c(), TOLERANCE, SEED);
  }

  @Test
  void coefficients_ofOneDelta_areUnknown() {
    var regression = new HullWhiteRegression();
    assertThat(regression.coefficients()).isEmpty();
    for (var i = 1; i < MOVES; i++) {
      regression.add(new HedgeMove(OptionType.CALL, 1, 0.5, 0.1, 0.1, 0.001 * i, 0.0002 * i));
    }
    assertThat(regression.coefficients()).isEmpty();
  }

  private static HedgeMove move(CounterRandom random, long index) {
    var delta = random.between(0.05, 0.95, 4 * index);
    var years = random.between(0.01, 1, 4 * index + 1);
    var vega = random.between(0.01, 0.4, 4 * index + 2);
    var move = random.between(-0.05, 0.05, 4 * index + 3);
    var error = vega * move * TRUE.perLogForward(delta, years);
    return new HedgeMove(OptionType.PUT, 100, delta, years, vega, move, error);
  }
}
