package org.ballast.quant.scenario;

import java.util.Arrays;

/// A polynomial in two variables as a sum of Chebyshev products, `sum c_ij T_i(x) T_j(y)` on the
/// square [-1, 1]^2.
///
/// Shape: `coefficients[i][j]`. Source: Trefethen, "Approximation theory and approximation
/// practice", 2013, chapters 3 and 4.
final class ChebyshevSurface {
  private static final int UNROLLED = 4;

  private final double[][] coefficients;
  private final double dropped;

  private ChebyshevSurface(double[][] coefficients, double dropped) {
    this.coefficients = coefficients;
    this.dropped = dropped;
  }

  /// The n + 1 points `cos(k pi / n)`, from 1 down to -1. Domain: n a power of two.
  static double[] nodes(int n) {
    var nodes = new double[n + 1];
    nodes[0] = 1;
    nodes[n] = -1;
    // Halving an angle below pi/2 does not cancel; the other half is its mirror image.
    for (int step = n / 2; step > 0; step /= 2) {
      for (int k = step; k <= n / 2; k += 2 * step) {
        nodes[k] = 2 * k == n ? 0 : Math.sqrt(0.5 * (1 + nodes[2 * k]));
        nodes[n - k] = -nodes[k];
      }
    }
    return nodes;
  }

  /// The surface through `values[k][l]` at the nodes k of x and l of y.
  static ChebyshevSurface through(double[][] values) {
    var byY = new double[values.length][];
    for (int k = 0; k < values.length; k++) {
      byY[k] = transformed(values[k]);
    }
    return new ChebyshevSurface(transpose(transformedRows(transpose(byY))), 0);
  }

  /// What the upper quarter of the degrees in x adds at most: a sign of the error of the rest.
  double tailOfX() {
    double sum = 0;
    for (int i = coefficients.length * 3 / 4; i < coefficients.length; i++) {
      sum += Arrays.stream(coefficients[i]).map(Math::abs).sum();
    }
    return sum;
  }

  /// The same in y.
  double tailOfY() {
    double sum = 0;
    for (var row : coefficients) {
      sum += Arrays.stream(row).skip(row.length * 3L / 4).map(Math::abs).sum();
    }
    return sum;
  }

  /// How far this can lie from the surface it was trimmed from.
  double dropped() {
    return dropped;
  }

  /// Without the highest degrees that add no more than `tolerance` together.
  ChebyshevSurface trimmed(double tolerance) {
    double left = tolerance;
    int rows = coefficients.length;
    while (rows > 1 && rowSum(rows - 1) <= left / 2) {
      left -= rowSum(--rows);
    }
    int columns = coefficients[0].length;
    while (columns > 1 && columnSum(columns - 1, rows) <= left / 2) {
      left -= columnSum(--columns, rows);
    }
    var kept = new double[rows][];
    for (int i = 0; i < rows; i++) {
      kept[i] = Arrays.copyOf(coefficients[i], columns);
    }
    return new ChebyshevSurface(kept, tolerance - left);
  }

  /// Adds the value at every point to `sums`. Domain: at most [StripBlock#CAPACITY] points.
  void accumulate(double[] x, double[] y, int count, double[] sums) {
    var ofY = polynomials(y, count, padded(coefficients[0].length));
    var before = new double[count];
    var now = new double[count];
    var next = new double[count];
    var inner = new double[count];
    Arrays.fill(now, 1);
    for (int i = 0; i < coefficients.length; i++) {
      combine(Arrays.copyOf(coefficients[i], ofY.length), ofY, inner);
      for (int l = 0; l < count; l++) {
        sums[l] = Math.fma(now[l], inner[l], sums[l]);
        next[l] = i == 0 ? x[l] : Math.fma(2 * x[l], now[l], -before[l]);
      }
      var freed = before;
      before = now;
      now = next;
      next = freed;
    }
  }

  private static void combine(double[] weights, double[][] columns, double[] sums) {
    Arrays.fill(sums, 0);
    for (int j = 0; j < weights.length; j += UNROLLED) {
      var first = columns[j];
      var second = columns[j + 1];
      var third = columns[j + 2];
      var fourth = columns[j + 3];
      for (int l = 0; l < sums.length; l++) {
        double left = Math.fma(weights[j], first[l], weights[j + 1] * second[l]);
        double right = Math.fma(weights[j + 2], third[l], weights[j + 3] * fourth[l]);
        sums[l] += left + right;
      }
    }
  }

  /// T_0 to T_(degrees - 1) at every point.
  private static double[][] polynomials(double[] y, int count, int degrees) {
    var columns = new double[degrees][count];
    Arrays.fill(columns[0], 1);
    System.arraycopy(y, 0, columns[1], 0, count);
    for (int j = 2; j < degrees; j++) {
      for (int l = 0; l < count; l++) {
        columns[j][l] = Math.fma(2 * y[l], columns[j - 1][l], -columns[j - 2][l]);
      }
    }
    return columns;
  }

  private static int padded(int degrees) {
    return (degrees + UNROLLED - 1) / UNROLLED * UNROLLED;
  }

  private double rowSum(int row) {
    return Arrays.stream(coefficients[row]).map(Math::abs).sum();
  }

  private double columnSum(int column, int rows) {
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      sum += Math.abs(coefficients[i][column]);
    }
    return sum;
  }

  private static double[][] transformedRows(double[][] values) {
    return Arrays.stream(values).map(ChebyshevSurface::transformed).toArray(double[][]::new);
  }

  /// Coefficients of the polynomial through values at the nodes: a cosine sum with halved ends.
  private static double[] transformed(double[] values) {
    int n = values.length - 1;
    var cosines = nodes(n);
    var result = new double[n + 1];
    for (int i = 0; i <= n; i++) {
      double sum = 0.5 * (values[0] + (i % 2 == 0 ? values[n] : -values[n]));
      for (int k = 1; k < n; k++) {
        int turn = i * k % (2 * n);
        sum = Math.fma(values[k], cosines[turn <= n ? turn : 2 * n - turn], sum);
      }
      result[i] = (i == 0 || i == n ? 1.0 : 2.0) / n * sum;
    }
    return result;
  }

  private static double[][] transpose(double[][] matrix) {
    var result = new double[matrix[0].length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix[0].length; j++) {
        result[j][i] = matrix[i][j];
      }
    }
    return result;
  }
}
