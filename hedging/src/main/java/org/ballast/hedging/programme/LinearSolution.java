package org.ballast.hedging.programme;

/// What the relaxation of a programme, lots divisible at will, came to.
public sealed interface LinearSolution {
  /// A least-cost point, with the duals that prove it.
  ///
  /// `x` by column; `duals` by row, positive where the lower bound is active, in cost per unit of
  /// the row; `reducedCosts` by column, `c - A'y`. `bound` is the Lagrangian bound of the duals on
  /// the original data: `objective - bound` is the proven error. `residual` is the largest row
  /// violation in units of its tolerance.
  record Optimal(
      double[] x,
      double objective,
      double bound,
      double[] duals,
      double[] reducedCosts,
      double residual,
      int iterations)
      implements LinearSolution {
    public Optimal {
      x = x.clone();
      duals = duals.clone();
      reducedCosts = reducedCosts.clone();
    }
  }

  /// No point exists. `weights` by row is a Farkas proof: over all z within their column bounds the
  /// weighted sum of the rows cannot reach the weighted sum of the row bounds. Checked on the
  /// original data.
  record Infeasible(double[] weights, int iterations) implements LinearSolution {
    public Infeasible {
      weights = weights.clone();
    }
  }

  /// Neither was established within the limit of iterations or with the accuracy of a double.
  record LimitReached(int iterations) implements LinearSolution {}
}
