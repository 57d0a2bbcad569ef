package org.ballast.quant.study;

import java.util.List;
import org.ballast.domain.instrument.OptionType;

/// Which options are looked at: nine buckets of the call's delta, a tenth wide, for calls and puts.
/// Shape: `from` and `to` are buckets, both inclusive.
public record Cells(int from, int to, List<OptionType> types) {
  public static final double DELTA_MIN = 0.05;
  public static final double DELTA_MAX = 0.95;
  public static final int BUCKETS = 9;

  private static final List<OptionType> BOTH = List.of(OptionType.CALL, OptionType.PUT);

  public static final Cells ALL = new Cells(0, BUCKETS - 1, BOTH);
  public static final Cells CALLS = new Cells(0, BUCKETS - 1, List.of(OptionType.CALL));
  public static final Cells PUTS = new Cells(0, BUCKETS - 1, List.of(OptionType.PUT));

  static final int COUNT = 2 * BUCKETS;

  private static final double WIDTH = (DELTA_MAX - DELTA_MIN) / BUCKETS;

  public Cells {
    types = List.copyOf(types);
  }

  /// Both types of one bucket.
  public static Cells bucket(int bucket) {
    return new Cells(bucket, bucket, BOTH);
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
      for (var type : types) {
        sum += byCell[2 * bucket + side(type)];
      }
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
