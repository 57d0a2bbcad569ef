package org.ballast.quant.fitting;

/// Least squares by steps between Gauss-Newton's and steepest descent's.
///
/// Limits: a number of iterations, never time, so that the answer depends on nothing but the
/// inputs. Source: Marquardt 1963, J. SIAM 11, 431-441; the damping divided by three after a
/// success and multiplied by four after a failure.
public final class LevenbergMarquardt {
  /// What is minimised, half the sum of squared residuals left out.
  public interface Problem {
    /// Sum of squared residuals.
    double cost(double[] x);

    /// The cost and its linearisation.
    Normal normal(double[] x);
  }

  /// Cost, J'r and J'J of residuals r with Jacobian J.
  public record Normal(double cost, double[] gradient, double[][] matrix) {}

  /// Where the search ended. Shape: x is the point, cost the sum of squares there.
  public record Result(double[] x, double cost, int iterations, boolean isConverged) {}

  private static final double DAMPING_START = 1e-3;
  private static final double DAMPING_MIN = 1e-12;
  private static final double DAMPING_MAX = 1e10;
  private static final double DECREASE_MIN = 1e-5;
  private static final double DIAGONAL_MIN = 1e-14;
  private static final double COST_MIN = 1e-24;

  private LevenbergMarquardt() {}

  public static Result minimise(Problem problem, double[] start, int iterationsMax) {
    double[] x = start;
    var normal = problem.normal(x);
    double damping = DAMPING_START;
    for (int iteration = 1; iteration <= iterationsMax; iteration++) {
      double[] trial = plus(x, step(normal, damping));
      double cost = problem.cost(trial);
      while (!(cost < normal.cost()) && damping < DAMPING_MAX) {
        damping *= 4;
        trial = plus(x, step(normal, damping));
        cost = problem.cost(trial);
      }
      if (!(cost < normal.cost())) {
        return new Result(x, normal.cost(), iteration, !Double.isNaN(normal.cost()));
      }
      boolean isFlat = normal.cost() - cost <= DECREASE_MIN * cost || cost < COST_MIN;
      x = trial;
      if (isFlat) {
        return new Result(x, cost, iteration, true);
      }
      damping = Math.max(DAMPING_MIN, damping / 3);
      normal = problem.normal(x);
    }
    return new Result(x, normal.cost(), iterationsMax, false);
  }

  /// Solves `(J'J + damping diag(J'J)) step = -J'r` by Cholesky's factors.
  private static double[] step(Normal normal, double damping) {
    int n = normal.gradient().length;
    double[][] factor = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = normal.matrix()[i][j];
        if (i == j) {
          sum += damping * Math.max(sum, DIAGONAL_MIN) + DIAGONAL_MIN;
        }
        for (int k = 0; k < j; k++) {
          sum -= factor[i][k] * factor[j][k];
        }
        factor[i][j] = i == j ? Math.sqrt(Math.max(sum, DIAGONAL_MIN)) : sum / factor[j][j];
      }
    }
    return solved(factor, normal.gradient());
  }

  private static double[] solved(double[][] factor, double[] gradient) {
    int n = gradient.length;
    double[] step = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = -gradient[i];
      for (int k = 0; k < i; k++) {
        sum -= factor[i][k] * step[k];
      }
      step[i] = sum / factor[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = step[i];
      for (int k = i + 1; k < n; k++) {
        sum -= factor[k][i] * step[k];
      }
      step[i] = sum / factor[i][i];
    }
    return step;
  }

  private static double[] plus(double[] x, double[] step) {
    double[] sum = x.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += step[i];
    }
    return sum;
  }
}
