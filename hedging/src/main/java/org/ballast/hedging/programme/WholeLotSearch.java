package org.ballast.hedging.programme;

import java.util.Optional;
import java.util.stream.IntStream;

/// Least point of a linear or a risk programme in whole lots, with a proven bound.
///
/// Once a point is known, the columns whose reduced cost exceeds what is left to gain are proven to
/// stay at zero; when they are most of the columns the search starts again on the few that remain.
/// Deterministic: the same programme and limits give the same bits.
public final class WholeLotSearch {
  private static final int RESTARTS_MAX = 5;

  private WholeLotSearch() {}

  /// The least-cost whole-lot point within the gap and work of `limits`.
  public static WholeLotResult solve(LinearProgram program, SearchLimits limits) {
    return solve(RiskProgram.of(program), limits);
  }

  /// The whole-lot point of least cost and risk, within the gap and work of `limits`.
  public static WholeLotResult solve(RiskProgram program, SearchLimits limits) {
    return new Run(program, limits).run();
  }

  /// State of one search: the columns kept, the best point, the work spent, the bound cut away.
  private static final class Run {
    private final RiskProgram program;
    private final SearchLimits limits;
    private int[] kept;
    private RiskProgram part;
    private VariableBounds bounds;
    private Incumbent incumbent;
    private double[] best = new double[0];
    private double cutBound = Double.POSITIVE_INFINITY;
    private int spent;

    Run(RiskProgram program, SearchLimits limits) {
      this.program = program;
      this.limits = limits;
      kept = IntStream.range(0, program.columnCount()).toArray();
      part = program;
      bounds = VariableBounds.of(program.linear());
      incumbent = new Incumbent(program, limits, Double.POSITIVE_INFINITY);
    }

    WholeLotResult run() {
      for (int restart = 0; ; restart++) {
        var tree = tree();
        boolean isLast = restart == RESTARTS_MAX;
        tree.run(isLast ? SearchTree.StopRule.EXHAUSTED : SearchTree.StopRule.SHRUNK);
        spent += tree.relaxations();
        keepBest();
        if (tree.isExhausted() || spent >= limits.relaxationsMax() || isLast) {
          return conclude(Math.min(cutBound, tree.bound()), tree.isExhausted());
        }
        cutBound = Math.min(cutBound, tree.cutBound());
        shrink(tree.keptColumns());
      }
    }

    private SearchTree<?> tree() {
      int work = limits.relaxationsMax() - spent;
      return part.isLinear()
          ? new SearchTree<>(part, new DualSimplex(part.linear()), bounds, incumbent, work)
          : new SearchTree<>(part, new DualNewton(part), bounds, incumbent, work);
    }

    private void shrink(int[] columns) {
      bounds = bounds.select(columns, kept.length);
      kept = IntStream.of(columns).map(k -> kept[k]).toArray();
      part = program.select(kept);
      incumbent = new Incumbent(part, limits, incumbent.objective());
    }

    /// Keeps the best point of the tree just run, as a point of all columns.
    private void keepBest() {
      if (incumbent.hasPoint()) {
        best = new double[program.columnCount()];
        for (int k = 0; k < kept.length; k++) {
          best[kept[k]] = incumbent.z()[k];
        }
      }
    }

    private WholeLotResult conclude(double bound, boolean isExhausted) {
      if (!isExhausted) {
        return new WholeLotResult.LimitReached(
            incumbent.isPresent() ? Optional.of(found(bound)) : Optional.empty(),
            Math.max(0.0, Math.min(bound, incumbent.objective())),
            spent);
      }
      if (incumbent.isPresent()) {
        return found(bound);
      }
      return DualSimplex.solve(program.linear()) instanceof LinearSolution.Infeasible infeasible
          ? new WholeLotResult.Infeasible(
              WholeLotResult.Cause.RELAXATION, infeasible.weights(), spent)
          : new WholeLotResult.Infeasible(WholeLotResult.Cause.WHOLE_LOTS, new double[0], spent);
    }

    private WholeLotResult.Found found(double bound) {
      return WholeLotResult.Found.of(best, program.objective(best), bound, spent);
    }
  }
}
