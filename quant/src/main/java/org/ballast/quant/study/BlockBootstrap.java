package org.ballast.quant.study;

import java.util.Arrays;
import org.ballast.quant.math.CounterRandom;

/// Interval of a gain, 1 - sum(rival)/sum(base), when whole blocks of neighbouring steps are drawn
/// with replacement: errors of one week hang together.
///
/// Source: Politis & Romano, "A circular block-resampling procedure", 1992.
final class BlockBootstrap {
  /// A week of six-hour steps.
  static final int BLOCK = 28;

  private static final int RESAMPLES = 2000;
  private static final double TAIL = 0.025;
  private static final long SEED = 20170101;

  private BlockBootstrap() {}

  /// The middle 95 %. Shape: least, greatest. Domain: at least one step, errors of the base
  /// positive.
  static double[] gainInterval(double[] rival, double[] base) {
    var random = new CounterRandom(SEED, 0);
    var blocks = Math.max(1, Math.round((double) base.length / BLOCK));
    var gains = new double[RESAMPLES];
    var draw = 0L;
    for (var i = 0; i < RESAMPLES; i++) {
      var rivalSum = 0.0;
      var baseSum = 0.0;
      for (var block = 0L; block < blocks; block++) {
        var start = (int) (random.uniform(draw++) * base.length);
        for (var j = 0; j < BLOCK; j++) {
          var step = (start + j) % base.length;
          rivalSum += rival[step];
          baseSum += base[step];
        }
      }
      gains[i] = 1 - rivalSum / baseSum;
    }
    Arrays.sort(gains);
    return new double[] {
      gains[(int) (TAIL * RESAMPLES)], gains[RESAMPLES - 1 - (int) (TAIL * RESAMPLES)]
    };
  }
}
