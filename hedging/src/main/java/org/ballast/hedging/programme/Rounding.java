package org.ballast.hedging.programme;

import java.util.Arrays;

/// Whole-lot points near a relaxed one: every way of rounding its few fractional columns, each then
/// repaired by the one column that does so most cheaply, such as a perpetual with its fine lots.
///
/// At most 2^`SPLIT_MAX` roundings; a column beyond that is rounded to the nearest. Ties keep the
/// rounding met first (down before up, lowest column first).
final class Rounding {
  private static final int SPLIT_MAX = 8;
  private static final int SPLIT_MAX_COMPLETED = 5;
  private static final double WHOLE = 1e-9;

  private final LinearProgram program;
  private final Incumbent incumbent;
  private final Completion completion;
  private final int[] split;
  private final double[] z;
  private final double[] activity;
  private int splitCount;
  private double cost;

  Rounding(LinearProgram program, Incumbent incumbent) {
    this.program = program;
    this.incumbent = incumbent;
    completion = new Completion(program);
    split = new int[completion.isTrivial() ? SPLIT_MAX : SPLIT_MAX_COMPLETED];
    z = new double[program.columnCount()];
    activity = new double[program.rowCount()];
  }

  /// Offers the points around `x` to the incumbent, with `repairs` as columns to repair with.
  void round(double[] x, int[] repairs, int repairCount) {
    start(x);
    for (int code = 0; code < 1 << splitCount; code++) {
      if (code > 0) {
        nextGrayCode(code);
      }
      if (!completion.isTrivial()) {
        if (completion.complete(z)) {
          incumbent.offer(z);
        }
      } else {
        repair(repairs, repairCount);
      }
    }
  }

  /// Rounds everything down or, beyond the split columns, to the nearest.
  private void start(double[] x) {
    splitCount = 0;
    for (int j = 0; j < z.length; j++) {
      double nearest = Math.rint(x[j]);
      boolean isFractional = program.isWhole(j) && Math.abs(x[j] - nearest) > WHOLE;
      if (isFractional && splitCount < split.length) {
        split[splitCount++] = j;
        z[j] = Math.floor(x[j]);
      } else {
        z[j] = program.isWhole(j) ? nearest : 0.0;
      }
    }
    cost = program.objective(z);
    for (int i = 0; i < activity.length; i++) {
      activity[i] = program.activity(i, z);
    }
  }

  /// Visits all roundings, changing one column at a time; a set bit of the Gray code means up.
  private void nextGrayCode(int code) {
    int bit = Integer.numberOfTrailingZeros(code);
    boolean isUp = ((code ^ (code >> 1)) >> bit & 1) == 1;
    move(split[bit], isUp ? 1.0 : -1.0);
  }

  private void move(int column, double lots) {
    z[column] += lots;
    cost += lots * program.cost(column);
    for (int i = 0; i < activity.length; i++) {
      activity[i] += lots * program.coefficient(i, column);
    }
  }

  private void repair(int[] repairs, int repairCount) {
    double best = incumbent.objective();
    int chosen = -1;
    double chosenLots = 0.0;
    for (int k = 0; k < repairCount; k++) {
      int j = repairs[k];
      double lots = fewestLots(j, best);
      double total = cost + lots * program.cost(j);
      if (total < best) {
        best = total;
        chosen = j;
        chosenLots = lots;
      }
    }
    if (chosen >= 0) {
      double before = z[chosen];
      z[chosen] = before + chosenLots;
      incumbent.offer(z);
      z[chosen] = before;
    }
  }

  /// The smallest change of one column that brings every row home; infinite when there is none.
  private double fewestLots(int column, double best) {
    double min = -z[column];
    double max = program.upper(column) - z[column];
    if (cost + min * program.cost(column) >= best) {
      return Double.POSITIVE_INFINITY;
    }
    for (int i = 0; i < activity.length; i++) {
      double effect = program.coefficient(i, column);
      double down = program.row(i).lower() - activity[i] - program.rowTolerance(i) / 2.0;
      double up = program.row(i).upper() - activity[i] + program.rowTolerance(i) / 2.0;
      if (effect == 0.0) {
        if (down > 0.0 || up < 0.0) {
          return Double.POSITIVE_INFINITY;
        }
        continue;
      }
      min = Math.max(min, Math.ceil((effect > 0.0 ? down : up) / effect));
      max = Math.min(max, Math.floor((effect > 0.0 ? up : down) / effect));
      if (min > max) {
        return Double.POSITIVE_INFINITY;
      }
    }
    return min;
  }

  /// The columns to repair with: those of smallest reduced cost, then lowest index.
  static int[] cheapest(double[] reducedCosts, LinearProgram program, int count) {
    long[] keys = new long[reducedCosts.length];
    int found = 0;
    for (int j = 0; j < reducedCosts.length; j++) {
      if (program.isWhole(j)) {
        keys[found++] = key(Math.abs(reducedCosts[j]), j);
      }
    }
    Arrays.sort(keys, 0, found);
    var columns = new int[Math.min(count, found)];
    for (int k = 0; k < columns.length; k++) {
      columns[k] = (int) (keys[k] & 0xFFFF);
    }
    return columns;
  }

  /// Orders by the leading bits of a value that is not negative, then by column.
  private static long key(double value, int column) {
    return (Double.doubleToLongBits(value) & ~0xFFFFL) | column;
  }
}
