package org.ballast.hedging.programme;

/// What the relaxation of a risk programme, lots divisible at will, came to.
public sealed interface RiskSolution {
  /// A least point, with the duals that prove it.
  ///
  /// `z` by column. `duals` by row, positive where the lower bound is active: the shadow prices, in
  /// the objective's currency per unit of the row. `factorDuals` by factor: the moves that remain,
  /// `f + F z`. `reducedCosts` by column: the gradient of the Lagrangian, `c + q z + F'y -
  /// A'duals`. `bound` is the Lagrangian bound of the duals: `objective - bound` is the proven
  /// error. `residual` is the largest relative violation of a condition of optimality. All on the
  /// original data.
  record Optimal(
      double[] z,
      double objective,
      double bound,
      double residual,
      double[] duals,
      double[] factorDuals,
      double[] reducedCosts,
      int iterations)
      implements RiskSolution {
    public Optimal {
      z = z.clone();
      duals = duals.clone();
      factorDuals = factorDuals.clone();
      reducedCosts = reducedCosts.clone();
    }
  }

  /// No point exists. `weights` by row is a Farkas proof, as in `LinearSolution.Infeasible`.
  record Infeasible(double[] weights, int iterations) implements RiskSolution {
    public Infeasible {
      weights = weights.clone();
    }
  }

  /// Neither was established, and why.
  record LimitReached(Reason reason, int iterations) implements RiskSolution {}

  /// Why nothing was established.
  enum Reason {
    /// The steps allowed were spent.
    ITERATIONS,
    /// The point reached misses a condition of optimality by more than 1e-8.
    ACCURACY
  }
}
