package org.ballast.hedging.programme;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

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

  /// Of more columns than this only so many are searched in whole lots.
  private static final int COLUMNS_MAX = 64;

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
  private int[] kept;

  private TangentSearch(ConvexProgram program, SearchLimits limits) {
    this.program = program;
    this.limits = limits;
    this.tangents = TangentProgram.of(program);
    this.kept = IntStream.range(0, program.linear().columnCount()).toArray();
    offer(new double[kept.length]);
  }

  /// The least-cost point within the gap and work of `limits`.
  public static Priced solve(ConvexProgram program, SearchLimits limits) {
    var search = new TangentSearch(program, limits);
    return search.relax()
        ? new Priced(search.wholeLots(), search.duals)
        : new Priced(WholeLotSearch.solve(program.linear(), limits), new double[0]);
  }

  /// False where there is no relaxed point.
  private boolean relax() {
    for (var round = 0; round < RELAXED_ROUNDS_MAX; round++) {
      spent++;
      if (!(tangents.toLinearProgram().relaxation() instanceof LinearSolution.Optimal optimal)) {
        return round > 0;
      }
      bound = Math.max(bound, optimal.bound());
      duals = Arrays.copyOf(optimal.duals(), program.linear().rowCount());
      keepCheapest(optimal);
      if (!(tangents.touch(optimal.x()) > MISSING_MAX * optimal.objective())) {
        return true;
      }
    }
    return true;
  }

  /// Of very many columns only those that the relaxation holds, or would hold soonest, are searched
  /// in whole lots: the bound remains that of all.
  private void keepCheapest(LinearSolution.Optimal optimal) {
    if (program.linear().columnCount() > COLUMNS_MAX) {
      var reduced = optimal.reducedCosts();
      kept =
          IntStream.range(0, program.linear().columnCount())
              .boxed()
              .sorted(Comparator.comparingDouble(j -> optimal.x()[j] > 0 ? -1 : reduced[j]))
              .limit(COLUMNS_MAX)
              .mapToInt(Integer::intValue)
              .sorted()
              .toArray();
    }
  }

  private WholeLotResult wholeLots() {
    var part = tangents.select(kept);
    for (var round = 0; round < WHOLE_ROUNDS_MAX && spent < limits.relaxationsMax(); round++) {
      var result = WholeLotSearch.solve(part.toLinearProgram(), left());
      spent += result.relaxations();
      var point = point(result);
      if (point.isEmpty() || isDone(part, point.get(), result)) {
        break;
      }
    }
    return conclude();
  }

  /// Takes a point in and draws tangents at it; true where nothing better is left to be found.
  private boolean isDone(TangentProgram part, double[] point, WholeLotResult result) {
    var whole = new double[program.linear().columnCount()];
    for (var k = 0; k < kept.length; k++) {
      whole[kept[k]] = point[k];
    }
    offer(whole);
    var partBound =
        switch (result) {
          case WholeLotResult.Found found -> found.bound();
          case WholeLotResult.LimitReached reached -> reached.bound();
          case WholeLotResult.Infeasible _ -> 0;
        };
    if (kept.length == whole.length) {
      bound = Math.max(bound, partBound);
    }
    return isClose(Math.max(bound, partBound)) || !(part.touch(point) > 0);
  }

  private boolean isClose(double proven) {
    return proven >= limits.cutOff(bestObjective);
  }

  private static Optional<double[]> point(WholeLotResult result) {
    return switch (result) {
      case WholeLotResult.Found found -> Optional.of(found.z());
      case WholeLotResult.LimitReached reached -> reached.best().map(WholeLotResult.Found::z);
      case WholeLotResult.Infeasible _ -> Optional.empty();
    };
  }

  private void offer(double[] z) {
    var objective = program.objective(z);
    if (objective < bestObjective && program.linear().isFeasible(z)) {
      best = z;
      bestObjective = objective;
    }
  }

  private WholeLotResult conclude() {
    if (best.length == 0) {
      return new WholeLotResult.LimitReached(Optional.empty(), bound, spent);
    }
    var found = WholeLotResult.Found.of(best, bestObjective, bound, spent);
    return isClose(bound)
        ? found
        : new WholeLotResult.LimitReached(
            Optional.of(found), Math.min(bound, bestObjective), spent);
  }

  private SearchLimits left() {
    return new SearchLimits(
        limits.relativeGap(), limits.absoluteGap(), Math.max(1, limits.relaxationsMax() - spent));
  }
}
