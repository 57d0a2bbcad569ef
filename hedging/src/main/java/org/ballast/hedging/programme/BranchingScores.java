package org.ballast.hedging.programme;

/// How much the bound rose, per lot of fraction removed, when a column was branched on.
///
/// Source: Achterberg, Koch & Martin 2005, Branching rules revisited (reliability branching).
final class BranchingScores {
  private static final int RELIABLE = 3;
  private static final double GAIN_MIN = 1e-9;

  private final double[][] sum = new double[2][];
  private final int[][] count = new int[2][];

  BranchingScores(int columnCount) {
    for (int side = 0; side < 2; side++) {
      sum[side] = new double[columnCount];
      count[side] = new int[columnCount];
    }
  }

  boolean isReliable(int column) {
    return Math.min(count[0][column], count[1][column]) >= RELIABLE;
  }

  /// Records a gain; side 0 is down, 1 is up.
  void record(int column, int side, double fraction, double gain) {
    if (gain < Double.POSITIVE_INFINITY && fraction > GAIN_MIN) {
      sum[side][column] += Math.max(0.0, gain) / fraction;
      count[side][column]++;
    }
  }

  /// Expected gain of a side for a fraction to be removed.
  double gain(int column, int side, double fraction) {
    int times = count[side][column];
    return times == 0 ? 0.0 : sum[side][column] / times * fraction;
  }

  /// The worth of branching where the two sides gain this much.
  static double score(double gainDown, double gainUp, double unit) {
    double floor = GAIN_MIN * Math.max(unit, Double.MIN_NORMAL);
    return Math.max(gainDown, floor) * Math.max(gainUp, floor);
  }
}
