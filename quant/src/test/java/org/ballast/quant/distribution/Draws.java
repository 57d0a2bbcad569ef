package org.ballast.quant.distribution;

import java.util.Arrays;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.ballast.quant.math.Normal;

/// Seeded losses of known laws, as P&L.
final class Draws {
  private Draws() {}

  static double[] normal(long seed, int size) {
    var random = new CounterRandom(seed, 11);
    var pnl = new double[size];
    Arrays.setAll(pnl, i -> Normal.quantile(random.uniform(i) + 0x1p-54));
    return pnl;
  }

  /// Losses beyond 1 with P(L > l) = l^-index.
  static double[] pareto(long seed, int size, double index) {
    var random = new CounterRandom(seed, 12);
    var pnl = new double[size];
    Arrays.setAll(pnl, i -> -Exp.exp(-Log.log1p(-random.uniform(i)) / index));
    return pnl;
  }

  /// Sums of `window` independent normals, each sharing all but one with the next; variance 1.
  static double[] overlapping(long seed, int size, int window) {
    var steps = normal(seed, size + window);
    var pnl = new double[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < window; j++) {
        pnl[i] += steps[i + j] / Math.sqrt(window);
      }
    }
    return pnl;
  }

  static double normalShortfall(double confidence) {
    return Normal.density(Normal.quantile(confidence)) / (1 - confidence);
  }
}
