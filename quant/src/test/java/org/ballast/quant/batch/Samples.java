package org.ballast.quant.batch;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Seeded batches of every model: typical of a venue, or laced with what breaks formulas.
final class Samples {
  private static final double[] AWKWARD = {
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    0.0,
    -0.0,
    -1,
    Double.MIN_VALUE,
    Double.MIN_NORMAL / 8,
    Double.MIN_NORMAL,
    Double.MAX_VALUE,
    1e-320,
    1e-200,
    1e-30,
    1e-19,
    1e-9,
    1,
    30,
    1e9,
    1e20,
    1e150,
    1e300
  };

  private Samples() {}

  /// One batch of each model, as options are quoted.
  static List<OptionBatch> typical(long seed, int size) {
    return batches(new SplittableRandom(seed), size, 0);
  }

  /// One batch of each model, a third of whose elements hold an awkward number.
  static List<OptionBatch> awkward(long seed, int size) {
    return batches(new SplittableRandom(seed), size, 1.0 / 3);
  }

  private static List<OptionBatch> batches(SplittableRandom random, int size, double awkward) {
    var columns =
        Stream.of(
                drawn(random, size, 0, 1),
                drawn(random, size, 50, 150_000),
                new double[size],
                drawn(random, size, 0.0001, 2),
                drawn(random, size, 0.05, 2),
                drawn(random, size, 0.9, 1.1),
                drawn(random, size, -0.1, 0.3),
                drawn(random, size, -0.1, 0.3))
            .toArray(double[][]::new);
    for (int i = 0; i < size; i++) {
      columns[0][i] = columns[0][i] < 0.5 ? -1 : 1;
      double totalSd = columns[4][i] * Math.sqrt(columns[3][i]);
      columns[2][i] = columns[1][i] * StrictMath.exp(totalSd * random.nextDouble(-8, 8));
    }
    for (int i = 0; i < size; i++) {
      if (random.nextDouble() < awkward) {
        columns[random.nextInt(columns.length)][i] = AWKWARD[random.nextInt(AWKWARD.length)];
      }
    }
    return List.of(
        new Black76Batch(columns[0], columns[1], columns[2], columns[3], columns[4], columns[5]),
        new BsmBatch(
            columns[0], columns[1], columns[2], columns[3], columns[4], columns[6], columns[7]),
        new InverseBatch(columns[0], columns[1], columns[2], columns[3], columns[4]));
  }

  private static double[] drawn(SplittableRandom random, int size, double min, double max) {
    return IntStream.range(0, size).mapToDouble(_ -> random.nextDouble(min, max)).toArray();
  }
}
