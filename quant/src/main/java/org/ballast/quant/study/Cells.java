package org.ballast.quant.study;

import org.ballast.domain.instrument.OptionType;

/// Which options are looked at: nine buckets of the call's delta, a tenth wide, for calls and puts.
/// Shape: `from` and `to` are buckets, both inclusive.
public record Cells(int from, int to, boolean hasCalls, boolean hasPuts) {
  public static final double DELTA_MIN = 0.05;
  public static final double DELTA_MAX = 0.95;
  public static final int BUCKETS = 9;
  public static final Cells ALL = new Cells(0, BUCKETS - 1, true, true);
  public static final Cells CALLS = new Cells(0, BUCKETS - 1, true, false);
  public static final Cells PUTS = new Cells(0, BUCKETS - 1, false, true);

  static final int COUNT = 2 * BUCKETS;

  private static final double WIDTH = (DELTA_MAX - DELTA_MIN) / BUCKETS;

  /// Both types of one bucket.
  public static Cells bucket(int bucket) {
    return new Cells(bucket, bucket, true, true);
  }

  /// The call delta in the middle of a bucket.
  public static double middle(int bucket) {
    return DELTA_MIN + (bucket + 0.5) * WIDTH;
  }

  /// Domain: DELTA_MIN <= callDelta < DELTA_MAX.
  static int index(OptionType type, double callDelta) {
    var bucket = Math.min(BUCKETS - 1, (int) ((callDelta - DELTA_MIN) / WIDTH));
    return 2 * bucket + side(type);
  }

  double sum(double[] byCell) {
    var sum = 0.0;
    for (var bucket = from; bucket <= to; bucket++) {
      sum += hasCalls ? byCell[2 * bucket + side(OptionType.CALL)] : 0;
      sum += hasPuts ? byCell[2 * bucket + side(OptionType.PUT)] : 0;
    }
    return sum;
  }

  private static int side(OptionType type) {
    return switch (type) {
      case CALL -> 0;
      case PUT -> 1;
    };
  }
}
