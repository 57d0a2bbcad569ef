package org.ballast.hedging.programme;

import java.util.Optional;

/// What the search for the least-cost point in whole lots came to.
public sealed interface WholeLotResult {
  /// Number of relaxations solved.
  int relaxations();

  /// A point, feasible on the original data, whose cost is within the asked gap of `bound`.
  ///
  /// `z` by column, whole in the WHOLE columns; `bound` is a proven lower bound of the least cost;
  /// `gap` is (objective - bound) / objective, 0 at no cost.
  record Found(double[] z, double objective, double bound, double gap, int relaxations)
      implements WholeLotResult {
    public Found {
      z = z.clone();
    }

    static Found of(double[] z, double objective, double bound, int relaxations) {
      double proven = Math.max(0.0, Math.min(bound, objective));
      double gap = objective > 0.0 ? (objective - proven) / objective : 0.0;
      return new Found(z, objective, proven, gap, relaxations);
    }

    private Found raised(double constant) {
      return of(z, objective + constant, bound + constant, relaxations);
    }

    /// The columns as lots; a continuous column is rounded to the nearest.
    public long[] lots() {
      var lots = new long[z.length];
      for (int j = 0; j < lots.length; j++) {
        lots[j] = Math.round(z[j]);
      }
      return lots;
    }
  }

  /// No point exists, and `cause` says what was proven. `weights` is the Farkas proof by row when
  /// the relaxation has no point either, else empty.
  record Infeasible(Cause cause, double[] weights, int relaxations) implements WholeLotResult {
    public Infeasible {
      weights = weights.clone();
    }
  }

  /// The work ran out first: the best point met, if any, with its gap, and the bound proven so far.
  record LimitReached(Optional<Found> best, double bound, int relaxations)
      implements WholeLotResult {}

  /// The same result where every point costs so much more.
  static WholeLotResult raised(WholeLotResult result, double constant) {
    return switch (result) {
      case Found found -> found.raised(constant);
      case Infeasible infeasible -> infeasible;
      case LimitReached limit ->
          new LimitReached(
              limit.best().map(found -> found.raised(constant)),
              limit.bound() + constant,
              limit.relaxations());
    };
  }

  /// Why no point exists.
  enum Cause {
    /// Not even lots divisible at will meet the rows.
    RELAXATION,
    /// Divisible lots meet the rows, whole lots do not.
    WHOLE_LOTS
  }
}
