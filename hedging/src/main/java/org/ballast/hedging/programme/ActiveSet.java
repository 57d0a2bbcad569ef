package org.ballast.hedging.programme;

import java.util.Arrays;

/// The optimum of a risk programme, if the columns and rows that rest on a bound are those of a
/// given point: the linear conditions of optimality of the rest, solved and checked.
///
/// Unknown are the changes of the multipliers and of the free columns whose impact is small; the
/// other free columns follow from the multipliers. Elimination with complete pivoting; what depends
/// on the rest stays as it is.
final class ActiveSet {
  private static final double IMPACT_SMALL = 1e-3;
  private static final double PIVOT_MIN = 1e-13;
  private static final double PLACE_TOLERANCE = 1e-12;
  private static final double SIGN_TOLERANCE = 1e-12;
  private static final double LACK_MAX = 1e-12;
  private static final int PASSES_MAX = 8;
  private static final int CHANGES_MAX = 8;

  private final ScaledRisk program;
  private final int n;
  private final int factors;
  private final int effects;
  private final int freeMax;
  private final int[] free;
  private final boolean[] isFree;
  private final double[][] matrix;
  private final double[] change;
  private final int[] order;
  private final double[] multiplier;
  private final double[] point;
  private int freeCount;

  ActiveSet(ScaledRisk program) {
    this.program = program;
    n = program.columnCount;
    factors = program.factorCount;
    effects = program.effectCount;
    freeMax = Math.min(n, 2 * effects + 8);
    free = new int[freeMax];
    isFree = new boolean[n + program.rowCount];
    matrix = new double[effects + freeMax][effects + freeMax + 1];
    change = new double[effects + freeMax];
    order = new int[effects + freeMax];
    multiplier = new double[effects];
    point = new double[n + program.rowCount];
  }

  /// Moves the state to that optimum and says so, or leaves it as it is. Columns and rows that turn
  /// out to be on the wrong side of a bound change side, a few times.
  boolean finish(NewtonState state) {
    for (int k = 0; k < isFree.length; k++) {
      isFree[k] = state.point[k] > state.lower[k] && state.point[k] < state.upper[k];
    }
    System.arraycopy(state.multiplier, 0, multiplier, 0, effects);
    System.arraycopy(state.point, 0, point, 0, point.length);
    for (int pass = 0; pass < PASSES_MAX && collectFree(); pass++) {
      improve(state);
      int changes = exchange(state);
      if (changes == 0 && largestLack(state) <= LACK_MAX) {
        return true;
      }
      if (changes > CHANGES_MAX) {
        break;
      }
    }
    System.arraycopy(multiplier, 0, state.multiplier, 0, effects);
    System.arraycopy(point, 0, state.point, 0, point.length);
    state.refreshReducedCosts();
    return false;
  }

  private boolean collectFree() {
    freeCount = 0;
    for (int j = 0; j < n; j++) {
      if (isFree[j] && program.impact[j] < IMPACT_SMALL) {
        if (freeCount == freeMax) {
          return false;
        }
        free[freeCount++] = j;
      }
    }
    return true;
  }

  private void improve(NewtonState state) {
    int size = effects + freeCount;
    for (int i = 0; i < size; i++) {
      Arrays.fill(matrix[i], 0, size + 1, 0.0);
    }
    for (int i = 0; i < effects; i++) {
      double pull = i < factors ? program.before[i] - state.multiplier[i] : 0.0;
      matrix[i][i] = i < factors ? 1.0 : 0.0;
      for (int j = 0; j < n; j++) {
        pull += program.byEffect[i][j] * state.point[j];
      }
      matrix[i][size] = i < factors ? pull : pull - state.point[n + i - factors];
    }
    for (int j = 0; j < n; j++) {
      if (isFree[j] && program.impact[j] >= IMPACT_SMALL) {
        addFollower(state, j, size);
      }
    }
    for (int k = 0; k < freeCount; k++) {
      int j = free[k];
      int row = effects + k;
      for (int i = 0; i < effects; i++) {
        matrix[i][row] = -program.byEffect[i][j];
        matrix[row][i] = program.byEffect[i][j];
      }
      matrix[row][row] = program.impact[j];
      matrix[row][size] = -(state.reducedCost[j] + program.impact[j] * state.point[j]);
    }
    for (int i = factors; i < effects; i++) {
      if (isFree[n + i - factors]) {
        Arrays.fill(matrix[i], 0, size, 0.0);
        matrix[i][i] = 1.0;
        matrix[i][size] = -state.multiplier[i];
      }
    }
    eliminate(size);
    apply(state);
  }

  /// A free column with impact: `z = -r / q`, whatever the multipliers.
  private void addFollower(NewtonState state, int column, int size) {
    double impact = program.impact[column];
    double shift = -state.reducedCost[column] / impact - state.point[column];
    int base = column * effects;
    for (int i = 0; i < effects; i++) {
      double effect = program.byColumn[base + i];
      matrix[i][size] += effect * shift;
      for (int k = 0; k < effects; k++) {
        matrix[i][k] += effect * program.byColumn[base + k] / impact;
      }
    }
  }

  private void apply(NewtonState state) {
    for (int i = 0; i < effects; i++) {
      boolean isFreeRow = i >= factors && isFree[n + i - factors];
      state.multiplier[i] = isFreeRow ? 0.0 : state.multiplier[i] + change[i];
    }
    state.refreshReducedCosts();
    for (int k = 0; k < freeCount; k++) {
      state.point[free[k]] += change[effects + k];
    }
    for (int j = 0; j < n; j++) {
      if (program.impact[j] >= IMPACT_SMALL && isFree[j]) {
        state.point[j] = -state.reducedCost[j] / program.impact[j];
      }
    }
    for (int i = factors; i < effects; i++) {
      int k = n + i - factors;
      if (isFree[k]) {
        double activity = 0.0;
        for (int j = 0; j < n; j++) {
          activity += program.byEffect[i][j] * state.point[j];
        }
        state.point[k] = activity;
      }
    }
  }

  /// By how much the multipliers miss the moves, or the activities the columns.
  double largestLack(NewtonState state) {
    double largest = 0.0;
    for (int i = 0; i < effects; i++) {
      double lack =
          i < factors ? program.before[i] - state.multiplier[i] : -state.point[n + i - factors];
      double size = Math.abs(lack);
      for (int j = 0; j < n; j++) {
        double term = program.byEffect[i][j] * state.point[j];
        lack += term;
        size += Math.abs(term);
      }
      largest = Math.max(largest, lack == 0.0 ? 0.0 : Math.abs(lack) / size);
    }
    return largest;
  }

  /// Puts what left its bounds on them and frees what pulls away from its own; says how many.
  private int exchange(NewtonState state) {
    int changes = 0;
    double tolerance = SIGN_TOLERANCE * state.scale();
    for (int k = 0; k < isFree.length; k++) {
      double rate =
          k < n
              ? state.reducedCost[k] + program.impact[k] * state.point[k]
              : -state.multiplier[factors + k - n];
      if (isFree[k]) {
        changes += bound(state, k);
        if (isFree[k] && !(Math.abs(rate) <= tolerance)) {
          return Integer.MAX_VALUE; // Depends on others, and contradicts them.
        }
      } else if (state.lower[k] < state.upper[k]) {
        isFree[k] = state.point[k] == state.lower[k] ? rate < -tolerance : rate > tolerance;
        changes += isFree[k] ? 1 : 0;
      }
    }
    return changes;
  }

  /// Clamps a free variable; one that was outside by more than rounding stays on its bound.
  private int bound(NewtonState state, int k) {
    double at = state.point[k];
    double clamped = Math.max(state.lower[k], Math.min(state.upper[k], at));
    double size = Math.abs(at) + Math.min(1.0, state.upper[k] - state.lower[k]);
    state.point[k] = clamped;
    isFree[k] = Math.abs(at - clamped) <= PLACE_TOLERANCE * size;
    return isFree[k] ? 0 : 1;
  }

  /// Solves for the changes; those that depend on others become zero.
  private void eliminate(int size) {
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    int rank = 0;
    double first = 0.0;
    while (rank < size) {
      double largest = 0.0;
      int pivotRow = rank;
      int pivotColumn = rank;
      for (int i = rank; i < size; i++) {
        var row = matrix[i];
        for (int k = rank; k < size; k++) {
          double entry = Math.abs(row[k]);
          if (entry > largest) {
            largest = entry;
            pivotRow = i;
            pivotColumn = k;
          }
        }
      }
      first = rank == 0 ? largest : first;
      if (!(largest > PIVOT_MIN * first)) {
        break;
      }
      swap(rank, pivotRow, pivotColumn, size);
      eliminateBelow(rank, size);
      rank++;
    }
    Arrays.fill(change, 0.0);
    for (int i = rank - 1; i >= 0; i--) {
      double sum = matrix[i][size];
      for (int k = i + 1; k < rank; k++) {
        sum -= matrix[i][k] * change[order[k]];
      }
      change[order[i]] = sum / matrix[i][i];
    }
  }

  private void swap(int rank, int pivotRow, int pivotColumn, int size) {
    var row = matrix[rank];
    matrix[rank] = matrix[pivotRow];
    matrix[pivotRow] = row;
    int variable = order[rank];
    order[rank] = order[pivotColumn];
    order[pivotColumn] = variable;
    for (int i = 0; i < size; i++) {
      double entry = matrix[i][rank];
      matrix[i][rank] = matrix[i][pivotColumn];
      matrix[i][pivotColumn] = entry;
    }
  }

  private void eliminateBelow(int rank, int size) {
    var pivotRow = matrix[rank];
    for (int i = rank + 1; i < size; i++) {
      var row = matrix[i];
      double factor = row[rank] / pivotRow[rank];
      if (factor != 0.0) {
        for (int k = rank + 1; k <= size; k++) {
          row[k] -= factor * pivotRow[k];
        }
      }
    }
  }
}
