package org.ballast.quant.fourier;

import org.ballast.quant.fitting.LevenbergMarquardt;

/// Sums that make up the normal equations of least squares, in the order they are added.
final class NormalSums {
  private double cost;
  private final double[] gradient;
  private final double[][] matrix;

  NormalSums(int parameters) {
    this.gradient = new double[parameters];
    this.matrix = new double[parameters][parameters];
  }

  /// Shape: one error a quote; moves has, for each parameter, how far each error moves with it.
  void add(double[] errors, double[][] moves) {
    for (int i = 0; i < errors.length; i++) {
      cost += errors[i] * errors[i];
      for (int p = 0; p < gradient.length; p++) {
        gradient[p] += moves[p][i] * errors[i];
        for (int r = 0; r <= p; r++) {
          matrix[p][r] += moves[p][i] * moves[r][i];
        }
      }
    }
  }

  /// The equations in the free coordinates of the bounds.
  LevenbergMarquardt.Normal scaled(double[] parameters, Bounds bounds) {
    for (int p = 0; p < gradient.length; p++) {
      double slope = bounds.slope(parameters, p);
      gradient[p] *= slope;
      for (int r = 0; r < gradient.length; r++) {
        matrix[p][r] *= slope;
        matrix[r][p] *= slope;
      }
    }
    return new LevenbergMarquardt.Normal(cost, gradient, matrix);
  }
}
