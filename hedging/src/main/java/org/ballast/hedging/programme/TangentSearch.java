package org.ballast.hedging.programme;

import java.util.Arrays;
import java.util.Optional;

/// Least-cost whole-lot point of a convex programme, with a proven bound.
///
/// Kelley's method: tangents to the squared terms make linear programmes that are never above the
/// convex one, so their bounds are its own. They are first drawn where relaxations lead, which is
/// cheap, then where whole-lot searches do, until the best point is within the asked gap of the
/// bound or the work is done. Deterministic, as the searches are.
///
/// Source: Kelley, J. SIAM 8 (1960) 703-712.
public final class TangentSearch {
  private static final int RELAXED_ROUNDS_MAX = 60;
  private static final int WHOLE_ROUNDS_MAX = 12;

  /// Share of the objective that tangents may miss before whole lots are searched.
  private static final double MISSING_MAX = 1e-4;

  /// A point with the prices of the rows in the last relaxation, empty where there is none.
  public record Priced(WholeLotResult result, double[] duals) {
    public Priced {
      duals = duals.clone();
    }
  }

  private final ConvexProgram program;
  private final SearchLimits limits;
  private final TangentProgram tangents;
  private double[] best = new double[0];
  private double bestObjective = Double.POSITIVE_INFINITY;
  private double bound;
  private int spent;
  private double[] duals = new double[0];

  private TangentSearch(ConvexProgram program, SearchLimits limits) {
    this.program = program;
    this.limits = limits;
    this.tangents = new TangentProgram(program);
    offer(new double[program.linear().columnCount()]);
  }

  /// The least-cost point within the gap and work of `limits`.
  public static Priced solve(ConvexProgram program, SearchLimits limits) {
    var search = new TangentSearch(program, limits);
    search.relax();
    return new Priced(search.wholeLots(), search.duals);
  }

  private void relax() {
    for (var round = 0; round < RELAXED_ROUNDS_MAX; round++) {
      spent++;
      if (!(tangents.toLinearProgram().relaxation() instanceof LinearSolution.Optimal optimal)) {
        return;
      }
      duals = Arrays.copyOf(optimal.duals(), program.linear().rowCount());
      if (!(tangents.touch(optimal.x()) > MISSING_MAX * optimal.objective())) {
        return;
      }
    }
  }

  private WholeLotResult wholeLots() {
    for (var round = 0; round < WHOLE_ROUNDS_MAX && spent < limits.relaxationsMax(); round++) {
      var result = WholeLotSearch.solve(tangents.toLinearProgram(), left());
      spent += result.relaxations();
      switch (result) {
        case WholeLotResult.Infeasible infeasible -> {
          return hasPoint() ? found(bestObjective) : infeasible;
        }
        case WholeLotResult.Found found -> {
          bound = Math.max(bound, found.bound());
          if (isClose(found.z())) {
            return found(bound);
          }
        }
        case WholeLotResult.LimitReached reached -> {
          bound = Math.max(bound, reached.bound());
          if (reached.best().isEmpty() || isClose(reached.best().get().z())) {
            return reached();
          }
        }
      }
    }
    return reached();
  }

  /// Takes a point in and draws tangents at it; true where nothing better is left to be found.
  private boolean isClose(double[] point) {
    offer(Arrays.copyOf(point, program.linear().columnCount()));
    return bestObjective - bound <= bestObjective - limits.cutOff(bestObjective)
        || !(tangents.touch(point) > 0);
  }

  private void offer(double[] z) {
    var objective = program.objective(z);
    if (objective < bestObjective && program.linear().isFeasible(z)) {
      best = z;
      bestObjective = objective;
    }
  }

  private boolean hasPoint() {
    return best.length > 0;
  }

  private WholeLotResult.Found found(double proven) {
    return WholeLotResult.Found.of(best, bestObjective, proven, spent);
  }

  private WholeLotResult reached() {
    if (hasPoint() && bestObjective - bound <= bestObjective - limits.cutOff(bestObjective)) {
      return found(bound);
    }
    return new WholeLotResult.LimitReached(
        hasPoint() ? Optional.of(found(bound)) : Optional.empty(),
        Math.min(bound, bestObjective),
        spent);
  }

  private SearchLimits left() {
    return new SearchLimits(
        limits.relativeGap(), limits.absoluteGap(), Math.max(1, limits.relaxationsMax() - spent));
  }
}
