package org.ballast.quant.distribution;

import org.ballast.quant.scenario.PositionPnl;

/// What each position adds to a measure of the book's loss.
///
/// Shape: `byPosition` in the order of the book, positions before balances. Invariant: the sum of
/// `byPosition` plus `residual` is `total`; the residual is rounding for expected shortfall, and
/// for value at risk also what averaging over neighbouring scenarios misses. Units: USD of loss.
/// Source: Tasche, "Risk contributions and performance measurement", 1999.
public record Contributions(double total, double[] byPosition, double residual) {
  public Contributions {
    byPosition = byPosition.clone();
  }

  /// Euler's: the mean loss of each position over the scenarios of a tail, whose own mean is
  /// `total`. Add what comes on top of revaluation as `addOns`, one row a position and one element
  /// a scenario of the tail; empty where nothing does. Throws: `IllegalArgumentException` where the
  /// P&L is not that of the tail's scenarios.
  public static Contributions of(
      double total, TailWeights weights, PositionPnl pnl, double[][] addOns) {
    if (pnl.scenarios() != weights.scenarios().length) {
      throw new IllegalArgumentException(
          "P&L must be that of the scenarios weighted: scenarios="
              + pnl.scenarios()
              + " weights="
              + weights.scenarios().length);
    }
    if (addOns.length != 0 && addOns.length != pnl.positions()) {
      throw new IllegalArgumentException(
          "each position must have its add-ons: positions="
              + pnl.positions()
              + " addOns="
              + addOns.length);
    }
    for (double[] row : addOns) {
      if (row.length != pnl.scenarios()) {
        throw new IllegalArgumentException(
            "add-ons must be those of the scenarios weighted: scenarios="
                + pnl.scenarios()
                + " addOns="
                + row.length);
      }
    }
    var losses = new double[pnl.positions()];
    double sum = 0;
    for (int position = 0; position < losses.length; position++) {
      double loss = 0;
      for (int i = 0; i < weights.weights().length; i++) {
        double added = addOns.length == 0 ? 0 : addOns[position][i];
        loss -= weights.weights()[i] * (pnl.pnl(position, i) + added);
      }
      losses[position] = loss;
      sum += loss;
    }
    return new Contributions(total, losses, total - sum);
  }
}
