package org.ballast.hedging.programme;

/// What comes nearest to a programme that cannot be met.
public sealed interface NearestResult {
  /// A point in whole lots with nearly the least weighted violation, and nearly the least cost at
  /// it.
  ///
  /// `z` by column; `violations` by row, signed (positive above the upper bound), 0 where the row
  /// is met; `weightedViolation` is the weighted sum of their sizes and `violationBound` what not
  /// even divisible lots can undercut. `proof` says whether the search ended within its limits.
  record Nearest(
      double[] z,
      double[] violations,
      double weightedViolation,
      double violationBound,
      double cost,
      Proof proof,
      int relaxations)
      implements NearestResult {
    public Nearest {
      z = z.clone();
      violations = violations.clone();
    }

    /// The columns as lots.
    public long[] lots() {
      var lots = new long[z.length];
      for (int j = 0; j < lots.length; j++) {
        lots[j] = Math.round(z[j]);
      }
      return lots;
    }
  }

  /// The hard rows alone have no whole-lot point.
  record HardRowsInfeasible(WholeLotResult.Cause cause, int relaxations) implements NearestResult {}

  /// The work ran out before any point was met.
  record LimitReached(int relaxations) implements NearestResult {}

  /// How far the nearness of a point is proven.
  enum Proof {
    /// No whole-lot point is nearer by more than the gap asked for and the concession to cost.
    WITHIN_GAP,
    /// The work ran out; the point is the best met.
    LIMIT_REACHED
  }
}
