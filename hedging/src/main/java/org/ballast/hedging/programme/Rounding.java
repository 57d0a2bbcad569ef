package org.ballast.hedging.programme;

import java.util.Arrays;
import java.util.Optional;

/// Whole-lot points near a relaxed one: every way of rounding its few fractional columns, each then
/// repaired by the one column that does so most cheaply, such as a perpetual with its fine lots.
///
/// At most 2^`SPLIT_MAX` roundings; a column beyond that is rounded to the nearest. Ties keep the
/// rounding met first (down before up, lowest column first).
final class Rounding {
  private static final int SPLIT_MAX = 8;
  private static final int SPLIT_MAX_COMPLETED = 5;
  private static final int NEIGHBOURS_MAX = 48;
  private static final double WHOLE = 1e-9;

  private final RiskProgram program;
  private final LinearProgram linear;
  private final Incumbent incumbent;
  private final Completion completion;
  private final int[] split;
  private final double[] z;
  private final double[] activity;
  private final double[] moves;
  private final double[] curvature;
  private final Optional<Slacks> softRows;
  private final double[] bestZ;
  private final double[] bestActivity;
  private int splitCount;
  private double cost;

  Rounding(RiskProgram program, Incumbent incumbent) {
    this.program = program;
    linear = program.linear();
    this.incumbent = incumbent;
    completion = new Completion(program);
    split = new int[completion.isDirect() ? SPLIT_MAX : SPLIT_MAX_COMPLETED];
    z = new double[linear.columnCount()];
    activity = new double[linear.rowCount()];
    moves = new double[program.factorCount()];
    curvature = new double[z.length];
    softRows = completion.softRows();
    bestZ = new double[z.length];
    bestActivity = new double[activity.length];
    for (int j = 0; j < z.length; j++) {
      curvature[j] = program.impact(j);
      for (var move : program.movesUnsafe(j)) {
        curvature[j] += move * move;
      }
    }
  }

  /// Offers the points around `x` to the incumbent, with `repairs` as columns to repair with.
  void round(double[] x, int[] repairs, int repairCount) {
    start(x);
    if (softRows.isPresent() && !completion.isTrivial()) {
      roundSoft(softRows.get(), repairs, Math.min(repairCount, NEIGHBOURS_MAX));
      return;
    }
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

  /// As `round`, where rows are soft: the best rounding, improved by exchanges with `repairs`.
  private void roundSoft(Slacks slacks, int[] repairs, int repairCount) {
    double best = Double.POSITIVE_INFINITY;
    double bestCost = 0.0;
    for (int code = 0; code < 1 << splitCount; code++) {
      if (code > 0) {
        nextGrayCode(code);
      }
      double total = cost + slacks.cost(activity);
      if (total < best) {
        best = total;
        bestCost = cost;
        System.arraycopy(z, 0, bestZ, 0, z.length);
        System.arraycopy(activity, 0, bestActivity, 0, activity.length);
      }
    }
    var neighbourhood = new Neighbourhood(linear, slacks);
    double reached = neighbourhood.descend(bestZ, bestActivity, bestCost, repairs, repairCount);
    if (reached < incumbent.objective() && completion.complete(bestZ)) {
      incumbent.offer(bestZ);
    }
  }

  /// Rounds everything down or, beyond the split columns, to the nearest.
  private void start(double[] x) {
    splitCount = 0;
    for (int j = 0; j < z.length; j++) {
      double nearest = Math.rint(x[j]);
      boolean isFractional = linear.isWhole(j) && Math.abs(x[j] - nearest) > WHOLE;
      if (isFractional && splitCount < split.length) {
        split[splitCount++] = j;
        z[j] = Math.floor(x[j]);
      } else {
        z[j] = linear.isWhole(j) ? nearest : 0.0;
      }
    }
    cost = program.objective(z);
    for (int i = 0; i < activity.length; i++) {
      activity[i] = linear.activity(i, z);
    }
    System.arraycopy(program.movesAt(z), 0, moves, 0, moves.length);
  }

  /// Visits all roundings, changing one column at a time; a set bit of the Gray code means up.
  private void nextGrayCode(int code) {
    int bit = Integer.numberOfTrailingZeros(code);
    boolean isUp = ((code ^ (code >> 1)) >> bit & 1) == 1;
    move(split[bit], isUp ? 1.0 : -1.0);
  }

  private void move(int column, double lots) {
    cost += change(column, lots);
    z[column] += lots;
    for (int i = 0; i < activity.length; i++) {
      activity[i] += lots * linear.coefficient(i, column);
    }
    var effect = program.movesUnsafe(column);
    for (int i = 0; i < moves.length; i++) {
      moves[i] += lots * effect[i];
    }
  }

  private void repair(int[] repairs, int repairCount) {
    double best = incumbent.objective();
    int chosen = -1;
    double chosenLots = 0.0;
    for (int k = 0; k < repairCount; k++) {
      int j = repairs[k];
      double lots = bestLots(j, best);
      double total = lots < Double.POSITIVE_INFINITY ? cost + change(j, lots) : lots;
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

  /// What so many more lots of a column add to the objective.
  private double change(int column, double lots) {
    return lots * (rate(column) + lots * curvature[column] / 2.0);
  }

  private double rate(int column) {
    double sum = linear.cost(column) + program.impact(column) * z[column];
    var effect = program.movesUnsafe(column);
    for (int i = 0; i < moves.length; i++) {
      sum += effect[i] * moves[i];
    }
    return sum;
  }

  /// The best change of one column that brings every row home; infinite when there is none or it
  /// cannot be better than `best`.
  private double bestLots(int column, double best) {
    double min = -z[column];
    double max = linear.upper(column) - z[column];
    double rate = rate(column);
    double wanted = curvature[column] > 0.0 ? -rate / curvature[column] : rate < 0.0 ? max : min;
    double reachable = Math.clamp(wanted, min, max);
    if (cost + reachable * (rate + reachable * curvature[column] / 2.0) >= best) {
      return Double.POSITIVE_INFINITY;
    }
    for (int i = 0; i < activity.length; i++) {
      double effect = linear.coefficient(i, column);
      double down = linear.row(i).lower() - activity[i] - linear.rowTolerance(i) / 2.0;
      double up = linear.row(i).upper() - activity[i] + linear.rowTolerance(i) / 2.0;
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
    return Math.clamp(Math.rint(wanted), min, max);
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
