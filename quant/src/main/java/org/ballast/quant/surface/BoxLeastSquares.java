package org.ballast.quant.surface;

import java.util.Arrays;

/// Weighted least squares in three unknowns between bounds, solved exactly.
///
/// The objective is convex, so its minimum lies on the one face of the box where the free unknowns
/// solve their normal equations inside the bounds with the least error. Where all three are free
/// inside the bounds, that is it; otherwise all 27 faces are tried in a fixed order.
final class BoxLeastSquares {
  private static final int UNKNOWNS = 3;
  private static final int FACES = 27;

  private static final double[] NO_LOWER = filled(Double.NEGATIVE_INFINITY);
  private static final double[] NO_UPPER = filled(Double.POSITIVE_INFINITY);

  /// Relative ridge that keeps the normal equations solvable where columns coincide.
  private static final double RIDGE = 1e-13;

  private final double[][] normal = new double[UNKNOWNS][UNKNOWNS];
  private final double[] right = new double[UNKNOWNS];
  private double constant;

  /// Adds `weight * (row . x - target)^2` to the objective.
  void add(double first, double second, double third, double target, double weight) {
    var row = new double[] {first, second, third};
    for (var i = 0; i < UNKNOWNS; i++) {
      for (var j = 0; j < UNKNOWNS; j++) {
        normal[i][j] += weight * row[i] * row[j];
      }
      right[i] += weight * row[i] * target;
    }
    constant += weight * target * target;
  }

  /// The minimiser between the bounds. Shape: three values.
  double[] solve(double[] lower, double[] upper) {
    var free = solveFace(0, NO_LOWER, NO_UPPER);
    return isInside(free, lower, upper) ? free : solveFaces(lower, upper);
  }

  private static boolean isInside(double[] x, double[] lower, double[] upper) {
    for (var i = 0; i < UNKNOWNS; i++) {
      if (!(x[i] >= lower[i] && x[i] <= upper[i])) {
        return false;
      }
    }
    return true;
  }

  private double[] solveFaces(double[] lower, double[] upper) {
    var best = lower.clone();
    var bestError = error(best);
    for (var face = 0; face < FACES; face++) {
      var candidate = solveFace(face, lower, upper);
      var candidateError = error(candidate);
      if (candidateError < bestError) {
        best = candidate;
        bestError = candidateError;
      }
    }
    return best;
  }

  double error(double[] x) {
    var sum = constant;
    for (var i = 0; i < UNKNOWNS; i++) {
      sum -= 2 * right[i] * x[i];
      for (var j = 0; j < UNKNOWNS; j++) {
        sum += x[i] * normal[i][j] * x[j];
      }
    }
    return sum;
  }

  private static double[] filled(double value) {
    var values = new double[UNKNOWNS];
    Arrays.fill(values, value);
    return values;
  }

  /// `face` in base 3 says of each unknown: 0 free, 1 at its lower, 2 at its upper bound.
  private double[] solveFace(int face, double[] lower, double[] upper) {
    var x = new double[UNKNOWNS];
    var isFree = new boolean[UNKNOWNS];
    for (int i = 0, rest = face; i < UNKNOWNS; i++, rest /= 3) {
      isFree[i] = rest % 3 == 0;
      x[i] = rest % 3 == 2 ? upper[i] : lower[i];
    }
    var matrix = new double[UNKNOWNS][];
    var vector = new double[UNKNOWNS];
    for (var i = 0; i < UNKNOWNS; i++) {
      matrix[i] = new double[UNKNOWNS];
      vector[i] = isFree[i] ? right[i] : x[i];
      matrix[i][i] = 1;
      for (var j = 0; isFree[i] && j < UNKNOWNS; j++) {
        matrix[i][j] = isFree[j] ? normal[i][j] : 0;
        vector[i] -= isFree[j] ? 0 : normal[i][j] * x[j];
      }
      if (isFree[i]) {
        matrix[i][i] += RIDGE * normal[i][i] + Double.MIN_NORMAL;
      }
    }
    eliminate(matrix, vector);
    for (var i = 0; i < UNKNOWNS; i++) {
      x[i] = Math.min(upper[i], Math.max(lower[i], vector[i]));
    }
    return x;
  }

  /// Gauss-Jordan on a symmetric positive definite matrix: no pivoting needed.
  private static void eliminate(double[][] matrix, double[] vector) {
    for (var p = 0; p < UNKNOWNS; p++) {
      for (var i = 0; i < UNKNOWNS; i++) {
        if (i == p) {
          continue;
        }
        var factor = matrix[i][p] / matrix[p][p];
        for (var j = 0; j < UNKNOWNS; j++) {
          matrix[i][j] -= factor * matrix[p][j];
        }
        vector[i] -= factor * vector[p];
      }
    }
    for (var p = 0; p < UNKNOWNS; p++) {
      vector[p] /= matrix[p][p];
    }
  }
}
