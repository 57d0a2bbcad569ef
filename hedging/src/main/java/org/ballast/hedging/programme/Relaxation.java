package org.ballast.hedging.programme;

/// Solves the relaxation of one programme within changing bounds, for the search in whole lots.
///
/// `S` is what a later solve may start from. After `OPTIMAL` and `LIMIT_REACHED` the point and its
/// bound may be read.
interface Relaxation<S> {
  /// Solves from scratch.
  Outcome solve(VariableBounds bounds, double cutOff);

  /// Solves from `start`, giving up once the objective is proven to reach `cutOff`.
  Outcome solve(VariableBounds bounds, S start, double cutOff);

  /// Where the last solve ended, for a later one near it.
  S state();

  /// Value of a column in lots, within its bounds.
  double value(int column);

  /// Objective of the point, as far as known; no proof.
  double objective();

  /// A proven lower bound of the objective within `bounds`, by weak duality on the original data.
  /// Writes by column the rate at which the bound rises, at least, when the column leaves the bound
  /// it rests on: not negative at the lower, not positive at the upper one.
  double bound(VariableBounds bounds, double[] reducedCosts);

  /// How a solve ended.
  enum Outcome {
    OPTIMAL,
    INFEASIBLE,
    CUT_OFF,
    LIMIT_REACHED
  }
}
