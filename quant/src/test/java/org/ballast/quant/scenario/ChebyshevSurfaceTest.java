package org.ballast.quant.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ballast.quant.math.CounterRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChebyshevSurfaceTest {
  private static final double ROUNDING = 1e-13;
  private static final int POINTS = 100;

  @ParameterizedTest
  @ValueSource(ints = {2, 8, 16, 32, 64})
  void nodes_areCosines(int n) {
    var nodes = ChebyshevSurface.nodes(n);
    for (int k = 0; k <= n; k++) {
      assertThat(nodes[k]).isCloseTo(Math.cos(k * Math.PI / n), within(ROUNDING));
    }
  }

  @Test
  void through_moreNodes_convergesToRounding() {
    var surface = through(8, 4);
    assertThat(worst(surface)).isLessThan(0.1);
    assertThat(worst(through(16, 8))).isLessThan(1e-4);
    assertThat(worst(through(32, 16))).isLessThan(ROUNDING);
  }

  @Test
  void tails_ofASmoothSurface_shrinkWithItsError() {
    var coarse = through(8, 4);
    var fine = through(16, 8);
    assertThat(fine.tailOfX()).isLessThan(0.05 * coarse.tailOfX());
    assertThat(fine.tailOfY()).isLessThan(0.05 * coarse.tailOfY());
    assertThat(worst(fine)).isLessThan(fine.tailOfX() + fine.tailOfY());
  }

  @Test
  void trimmed_liesWithinWhatItDropped() {
    var trimmed = through(32, 16).trimmed(1e-6);
    assertThat(trimmed.dropped()).isGreaterThan(0).isLessThanOrEqualTo(1e-6);
    assertThat(worst(trimmed)).isLessThanOrEqualTo(trimmed.dropped() + ROUNDING);
  }

  @Test
  void trimmed_toNothing_keepsTheMean() {
    assertThat(worst(through(8, 4).trimmed(1e9))).isLessThan(4);
  }

  private static double f(double x, double y) {
    return Math.exp(x) * Math.sin(2 * y + 1);
  }

  private static ChebyshevSurface through(int n, int m) {
    var x = ChebyshevSurface.nodes(n);
    var y = ChebyshevSurface.nodes(m);
    var values = new double[n + 1][m + 1];
    for (int k = 0; k <= n; k++) {
      for (int l = 0; l <= m; l++) {
        values[k][l] = f(x[k], y[l]);
      }
    }
    return ChebyshevSurface.through(values);
  }

  private static double worst(ChebyshevSurface surface) {
    var random = new CounterRandom(5, 0);
    var x = new double[POINTS];
    var y = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      x[i] = random.between(-1, 1, i);
      y[i] = random.between(-1, 1, POINTS + i);
    }
    var sums = new double[POINTS];
    surface.accumulate(x, y, POINTS, sums);
    double worst = 0;
    for (int i = 0; i < POINTS; i++) {
      worst = Math.max(worst, Math.abs(sums[i] - f(x[i], y[i])));
    }
    return worst;
  }
}
