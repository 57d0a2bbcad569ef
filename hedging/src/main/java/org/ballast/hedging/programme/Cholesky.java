package org.ballast.hedging.programme;

/// Solution of small symmetric positive definite systems, in place.
final class Cholesky {
  private Cholesky() {}

  /// Replaces `vector` by the solution; the lower triangle of `matrix` by its factor.
  static void solve(double[][] matrix, double[] vector) {
    int size = vector.length;
    for (int i = 0; i < size; i++) {
      var row = matrix[i];
      for (int k = 0; k <= i; k++) {
        var other = matrix[k];
        double sum = row[k];
        for (int p = 0; p < k; p++) {
          sum -= row[p] * other[p];
        }
        row[k] = k < i ? sum * other[k] : 1.0 / Math.sqrt(sum);
      }
      double value = vector[i];
      for (int p = 0; p < i; p++) {
        value -= row[p] * vector[p];
      }
      vector[i] = value * row[i];
    }
    for (int i = size - 1; i >= 0; i--) {
      double value = vector[i] * matrix[i][i];
      vector[i] = value;
      for (int p = 0; p < i; p++) {
        vector[p] -= matrix[i][p] * value;
      }
    }
  }
}
