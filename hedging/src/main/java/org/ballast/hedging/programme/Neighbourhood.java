package org.ballast.hedging.programme;

/// Descent among whole-lot points whose rows are all soft: one lot more or less of one column or of
/// two, as long as cost and violations fall.
///
/// Ties keep the move met first. The objective is `cost` plus what the slacks of `activity` cost.
final class Neighbourhood {
  private static final int DESCENTS_MAX = 20;
  private static final double GAIN_MIN = 1e-12;
  private static final int NONE = -1;

  private final LinearProgram program;
  private final Slacks slacks;
  private final double[] near;
  private final double[] far;
  private double best;
  private int first;
  private int second;

  Neighbourhood(LinearProgram program, Slacks slacks) {
    this.program = program;
    this.slacks = slacks;
    near = new double[program.rowCount()];
    far = new double[program.rowCount()];
  }

  /// Improves `z`, `activity` in place with moves of `columns`; returns the objective reached.
  double descend(double[] z, double[] activity, double cost, int[] columns, int count) {
    double total = cost + slacks.cost(activity);
    double wholeCost = cost;
    for (int descent = 0; descent < DESCENTS_MAX; descent++) {
      best = total - GAIN_MIN * Math.max(1.0, total);
      first = NONE;
      second = NONE;
      search(z, activity, wholeCost, columns, count);
      if (first == NONE) {
        break;
      }
      wholeCost += apply(z, activity, columns, first);
      wholeCost += second == NONE ? 0.0 : apply(z, activity, columns, second);
      total = best;
    }
    return total;
  }

  /// Move 2 k is a lot more of column k, move 2 k + 1 a lot less.
  private void search(double[] z, double[] activity, double cost, int[] columns, int count) {
    for (int a = 0; a < 2 * count; a++) {
      int column = columns[a / 2];
      if (!isOpen(z, column, a, 1.0)) {
        continue;
      }
      double costA = cost + step(a) * program.cost(column);
      add(activity, column, step(a), near);
      offer(costA + slacks.cost(near), a, NONE);
      for (int b = a; b < 2 * count; b++) {
        int other = columns[b / 2];
        if (b != (a ^ 1) && isOpen(z, other, b, a == b ? 2.0 : 1.0)) {
          add(near, other, step(b), far);
          offer(costA + step(b) * program.cost(other) + slacks.cost(far), a, b);
        }
      }
    }
  }

  private void offer(double total, int a, int b) {
    if (total < best) {
      best = total;
      first = a;
      second = b;
    }
  }

  private boolean isOpen(double[] z, int column, int move, double lots) {
    return move % 2 == 0 ? z[column] + lots <= program.upper(column) : z[column] >= lots;
  }

  private static double step(int move) {
    return move % 2 == 0 ? 1.0 : -1.0;
  }

  private void add(double[] activity, int column, double lots, double[] result) {
    for (int i = 0; i < result.length; i++) {
      result[i] = activity[i] + lots * program.coefficient(i, column);
    }
  }

  private double apply(double[] z, double[] activity, int[] columns, int move) {
    int column = columns[move / 2];
    z[column] += step(move);
    add(activity, column, step(move), activity);
    return step(move) * program.cost(column);
  }
}
