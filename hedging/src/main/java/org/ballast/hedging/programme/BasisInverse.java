package org.ballast.hedging.programme;

import java.util.Arrays;

/// Dense inverse of the basis matrix, kept by rank-one updates and rebuilt from scratch on demand.
///
/// Shape: m x m with m about 3 to 20, where a dense inverse beats any factorisation.
final class BasisInverse {
  private static final double PIVOT_MIN = 1e-11;

  private final ScaledProgram program;
  private final int size;
  private double[][] inverse;
  private double[][] matrix;

  /// Variable in each place of the basis.
  final int[] header;

  /// Place of each variable in the basis, or -1.
  final int[] place;

  int updates;

  BasisInverse(ScaledProgram program) {
    this.program = program;
    size = program.rowCount;
    inverse = new double[size][size];
    matrix = new double[size][size];
    header = new int[size];
    place = new int[program.variableCount()];
  }

  /// Makes the row activities the basis, which is never singular.
  void loadActivities() {
    var activities = new int[size];
    for (int i = 0; i < size; i++) {
      activities[i] = program.columnCount + i;
    }
    load(activities);
  }

  /// Makes `variables` the basis; false, leaving the basis of activities, when it is singular.
  boolean load(int[] variables) {
    System.arraycopy(variables, 0, header, 0, size);
    Arrays.fill(place, -1);
    for (int k = 0; k < size; k++) {
      place[header[k]] = k;
    }
    if (refactor()) {
      return true;
    }
    loadActivities();
    return false;
  }

  /// Row `place` of the inverse; not to be written to.
  double[] row(int place) {
    return inverse[place];
  }

  /// Inverse times `vector`, by basis place.
  void multiply(double[] vector, double[] result) {
    for (int k = 0; k < size; k++) {
      double sum = 0.0;
      for (int i = 0; i < size; i++) {
        sum += inverse[k][i] * vector[i];
      }
      result[k] = sum;
    }
  }

  /// Inverse times the column of a variable, by basis place.
  void multiplyColumn(int variable, double[] result) {
    for (int k = 0; k < size; k++) {
      double sum = 0.0;
      for (int i = 0; i < size; i++) {
        sum += inverse[k][i] * program.coefficient(i, variable);
      }
      result[k] = sum;
    }
  }

  /// Puts `entering` in a place; `column` is the inverse times its column.
  void replace(int leavingPlace, int entering, double[] column) {
    place[header[leavingPlace]] = -1;
    header[leavingPlace] = entering;
    place[entering] = leavingPlace;
    var pivotRow = inverse[leavingPlace];
    double pivot = column[leavingPlace];
    for (int i = 0; i < size; i++) {
      pivotRow[i] /= pivot;
    }
    for (int k = 0; k < size; k++) {
      if (k != leavingPlace && column[k] != 0.0) {
        subtract(inverse[k], column[k], pivotRow);
      }
    }
    updates++;
  }

  /// Rebuilds the inverse by Gauss-Jordan elimination; the largest pivot wins, then the lowest row.
  boolean refactor() {
    updates = 0;
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < size; k++) {
        matrix[i][k] = program.coefficient(i, header[k]);
        inverse[i][k] = i == k ? 1.0 : 0.0;
      }
    }
    for (int k = 0; k < size; k++) {
      int pivotRow = k;
      for (int i = k + 1; i < size; i++) {
        if (Math.abs(matrix[i][k]) > Math.abs(matrix[pivotRow][k])) {
          pivotRow = i;
        }
      }
      if (!(Math.abs(matrix[pivotRow][k]) > PIVOT_MIN)) {
        return false;
      }
      swap(matrix, k, pivotRow);
      swap(inverse, k, pivotRow);
      eliminate(k);
    }
    return true;
  }

  private void eliminate(int k) {
    double pivot = matrix[k][k];
    for (int i = 0; i < size; i++) {
      matrix[k][i] /= pivot;
      inverse[k][i] /= pivot;
    }
    for (int i = 0; i < size; i++) {
      double factor = matrix[i][k];
      if (i != k && factor != 0.0) {
        subtract(matrix[i], factor, matrix[k]);
        subtract(inverse[i], factor, inverse[k]);
      }
    }
  }

  private static void subtract(double[] target, double factor, double[] row) {
    for (int i = 0; i < target.length; i++) {
      target[i] -= factor * row[i];
    }
  }

  private static void swap(double[][] rows, int first, int second) {
    var row = rows[first];
    rows[first] = rows[second];
    rows[second] = row;
  }
}
