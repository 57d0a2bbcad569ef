package org.ballast.hedging.programme;

import java.util.Optional;

/// Least-cost point of a programme in whole lots, with a proven bound.
///
/// A first tree stops at the first point; columns whose reduced cost exceeds what that point leaves
/// to gain are dropped, and the search starts again on the few that remain, again whenever most of
/// those can be dropped. Deterministic: the same programme and limits give the same bits.
public final class WholeLotSearch {
  private static final int RESTARTS_MAX = 3;

  private WholeLotSearch() {}

  /// The least-cost whole-lot point within the gap and work of `limits`.
  public static WholeLotResult solve(LinearProgram program, SearchLimits limits) {
    var search = new Run(program, limits);
    return search.run();
  }

  /// State of one search: the columns kept, the best point, the work spent.
  private static final class Run {
    private final LinearProgram program;
    private final SearchLimits limits;
    private final Incumbent incumbent;
    private int spent;

    Run(LinearProgram program, SearchLimits limits) {
      this.program = program;
      this.limits = limits;
      incumbent = new Incumbent(program, limits);
    }

    WholeLotResult run() {
      var tree = new SearchTree(program, incumbent, limits.relaxationsMax());
      tree.run(SearchTree.StopRule.FIRST_POINT);
      spent += tree.relaxations();
      if (tree.isExhausted()) {
        return conclude(tree.bound(), true);
      }
      tree.run(SearchTree.StopRule.EXHAUSTED);
      return conclude(tree.bound(), tree.isExhausted());
    }

    private WholeLotResult conclude(double bound, boolean isExhausted) {
      if (!isExhausted) {
        double proven = Math.min(bound, incumbent.objective());
        Optional<WholeLotResult.Found> best =
            incumbent.isPresent() ? Optional.of(found(bound)) : Optional.empty();
        return new WholeLotResult.LimitReached(best, Math.max(0.0, proven), spent);
      }
      if (incumbent.isPresent()) {
        return found(bound);
      }
      return DualSimplex.solve(program) instanceof LinearSolution.Infeasible infeasible
          ? new WholeLotResult.Infeasible(
              WholeLotResult.Cause.RELAXATION, infeasible.weights(), spent)
          : new WholeLotResult.Infeasible(WholeLotResult.Cause.WHOLE_LOTS, new double[0], spent);
    }

    private WholeLotResult.Found found(double bound) {
      return WholeLotResult.Found.of(incumbent.z(), incumbent.objective(), bound, spent);
    }
  }
}
