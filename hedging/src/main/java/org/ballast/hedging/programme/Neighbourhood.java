package org.ballast.hedging.programme;

/// Descent among whole-lot points whose rows are all soft: one lot more or less of up to `depth`
/// columns at once, as long as cost and violations fall.
///
/// Ties keep the move met first. The objective is `cost` plus what the slacks of `activity` cost.
final class Neighbourhood {
  private static final int DESCENTS_MAX = 20;
  private static final double GAIN_MIN = 1e-12;

  private final LinearProgram program;
  private final Slacks slacks;
  private final int depth;
  private final double[][] reached;
  private final int[] tried;
  private final int[] chosen;
  private int chosenCount;
  private double best;
  private double[] z = new double[0];
  private int[] columns = new int[0];
  private int moveCount;

  Neighbourhood(LinearProgram program, Slacks slacks, int depth) {
    this.program = program;
    this.slacks = slacks;
    this.depth = depth;
    reached = new double[depth][program.rowCount()];
    tried = new int[depth];
    chosen = new int[depth];
  }

  /// Improves `point` and its `activity` in place with moves of the first `count` columns; returns
  /// the objective reached.
  double descend(double[] point, double[] activity, double cost, int[] candidates, int count) {
    z = point;
    columns = candidates;
    moveCount = 2 * count;
    double total = cost + slacks.cost(activity);
    double wholeCost = cost;
    for (int descent = 0; descent < DESCENTS_MAX; descent++) {
      best = total - GAIN_MIN * Math.max(1.0, total);
      chosenCount = 0;
      search(0, 0, wholeCost, activity);
      if (chosenCount == 0) {
        break;
      }
      for (int k = 0; k < chosenCount; k++) {
        wholeCost += apply(activity, chosen[k]);
      }
      total = best;
    }
    return total;
  }

  /// Move 2 k is a lot more of column k, move 2 k + 1 a lot less.
  private void search(int level, int from, double cost, double[] activity) {
    for (int move = from; move < moveCount; move++) {
      int column = columns[move / 2];
      if (!isOpen(level, column, move)) {
        continue;
      }
      tried[level] = move;
      double total = cost + step(move) * program.cost(column);
      add(activity, column, step(move), reached[level]);
      offer(level, total + slacks.cost(reached[level]));
      if (level + 1 < depth) {
        search(level + 1, move, total, reached[level]);
      }
    }
  }

  private void offer(int level, double total) {
    if (total < best) {
      best = total;
      chosenCount = level + 1;
      System.arraycopy(tried, 0, chosen, 0, chosenCount);
    }
  }

  /// Whether a move after those tried stays within the column's bounds and undoes none of them.
  private boolean isOpen(int level, int column, int move) {
    double lots = 1.0;
    for (int k = 0; k < level; k++) {
      lots += tried[k] == move ? 1.0 : 0.0;
      if (tried[k] == (move ^ 1)) {
        return false;
      }
    }
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

  private double apply(double[] activity, int move) {
    int column = columns[move / 2];
    z[column] += step(move);
    add(activity, column, step(move), activity);
    return step(move) * program.cost(column);
  }
}
