package org.ballast.quant.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.SplittableRandom;
import org.ballast.quant.svi.Butterfly;
import org.ballast.quant.svi.Calendar;
import org.junit.jupiter.api.Test;

final class EssviChainTest {
  private static final int EXPIRIES = 6;
  private static final int TRIALS = 2000;
  private static final double STEP = 1e-6;

  @Test
  void slices_ofAnyCoordinates_allowNoArbitrage() {
    var random = new SplittableRandom(1);
    for (var trial = 0; trial < TRIALS; trial++) {
      var reach = trial % 2 == 0 ? 4 : 60;
      var x = coordinates(random, reach);
      var chain = EssviChain.of(x);
      for (var i = 0; i < EXPIRIES; i++) {
        var slice = chain.slice(i);
        assertThat(slice.meetsButterflyCondition()).as("trial=%s %s", trial, slice).isTrue();
        assertThat(Butterfly.verdict(slice.toRaw()).isFree())
            .as("trial=%s %s", trial, slice)
            .isTrue();
        if (i > 0) {
          var earlier = chain.slice(i - 1);
          assertThat(Calendar.verdict(earlier.toRaw(), slice.toRaw()).isFree())
              .as("trial=%s %s %s", trial, earlier, slice)
              .isTrue();
        }
      }
    }
  }

  @Test
  void totalVariance_anywhere_isTheSlices() {
    var random = new SplittableRandom(2);
    var chain = EssviChain.of(coordinates(random, 3));
    for (var i = 0; i < EXPIRIES; i++) {
      for (var k = -2.0; k <= 2; k += 0.25) {
        var expected = chain.slice(i).totalVariance(k);
        assertThat(chain.totalVariance(i, k, new double[3]))
            .isCloseTo(expected, within(1e-13 * expected));
      }
    }
  }

  @Test
  void derivatives_byEveryCoordinate_areDifferences() {
    var random = new SplittableRandom(3);
    var x = coordinates(random, 2);
    var moves = new double[EssviChain.COORDINATES];
    for (var i = 0; i < EXPIRIES; i++) {
      for (var k : new double[] {-0.8, 0, 0.3}) {
        EssviChain.of(x).totalVariance(i, k, moves);
        var derivatives = EssviChain.of(x).derivatives(i);
        for (var j = 0; j < x.length; j++) {
          var analytic = 0.0;
          for (var p = 0; p < moves.length; p++) {
            analytic += moves[p] * derivatives[p][j];
          }
          assertThat(analytic)
              .as("expiry=%s k=%s coordinate=%s", i, k, j)
              .isCloseTo(difference(x, j, i, k), within(1e-6));
        }
      }
    }
  }

  @Test
  void coordinates_ofFreeSlices_giveThemBack() {
    var random = new SplittableRandom(4);
    var chain = EssviChain.of(coordinates(random, 2));
    var wanted = new ArrayList<double[]>();
    for (var i = 0; i < EXPIRIES; i++) {
      var slice = chain.slice(i);
      wanted.add(
          new double[] {
            slice.theta(), slice.psi() * (1 + slice.rho()) / 2, slice.psi() * (1 - slice.rho()) / 2
          });
    }
    var again = EssviChain.of(EssviChain.coordinates(wanted));
    for (var i = 0; i < EXPIRIES; i++) {
      var theta = chain.slice(i).theta();
      assertThat(again.slice(i).theta()).isCloseTo(theta, within(1e-7 * theta));
      assertThat(again.slice(i).rho()).isCloseTo(chain.slice(i).rho(), within(1e-7));
    }
  }

  private static double difference(double[] x, int coordinate, int expiry, double k) {
    var up = x.clone();
    var down = x.clone();
    up[coordinate] += STEP;
    down[coordinate] -= STEP;
    var ignored = new double[EssviChain.COORDINATES];
    return (EssviChain.of(up).totalVariance(expiry, k, ignored)
            - EssviChain.of(down).totalVariance(expiry, k, ignored))
        / (2 * STEP);
  }

  private static double[] coordinates(SplittableRandom random, double reach) {
    var x = new double[EXPIRIES * EssviChain.COORDINATES];
    for (var i = 0; i < x.length; i++) {
      x[i] = -2 + reach * (2 * random.nextDouble() - 1);
    }
    return x;
  }
}
