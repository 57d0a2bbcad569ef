package org.ballast.quant.moves;

import java.util.Arrays;

/// Lower triangular roots of small correlation matrices.
final class Cholesky {
  private Cholesky() {}

  /// L with L L' = matrix; empty (no rows) where the matrix is not positive definite.
  static double[][] factor(double[][] matrix) {
    int n = matrix.length;
    var factor = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= factor[i][k] * factor[j][k];
        }
        if (i == j && !(sum > 0)) {
          return new double[0][];
        }
        factor[i][j] = i == j ? Math.sqrt(sum) : sum / factor[j][j];
      }
    }
    return factor;
  }

  static double[] times(double[][] factor, double[] vector) {
    var product = new double[vector.length];
    for (int i = 0; i < product.length; i++) {
      for (int j = 0; j <= i; j++) {
        product[i] += factor[i][j] * vector[j];
      }
    }
    return product;
  }

  /// `L^-1 vector`.
  static double[] solved(double[][] factor, double[] vector) {
    var solved = new double[vector.length];
    for (int i = 0; i < solved.length; i++) {
      double sum = vector[i];
      for (int j = 0; j < i; j++) {
        sum -= factor[i][j] * solved[j];
      }
      solved[i] = sum / factor[i][i];
    }
    return solved;
  }

  /// A copy. Throws: `IllegalArgumentException` for what is no positive definite correlation.
  static double[][] requireCorrelation(double[][] matrix, int size) {
    boolean isSound = matrix.length == size;
    for (int i = 0; i < matrix.length && isSound; i++) {
      isSound = matrix[i].length == size && matrix[i][i] == 1;
      for (int j = 0; j < i && isSound; j++) {
        isSound = matrix[i][j] == matrix[j][i];
      }
    }
    if (!isSound || (size > 0 && factor(matrix).length == 0)) {
      throw new IllegalArgumentException(
          "correlations must be a positive definite matrix with 1 on its diagonal: correlation="
              + Arrays.deepToString(matrix));
    }
    return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
  }
}
