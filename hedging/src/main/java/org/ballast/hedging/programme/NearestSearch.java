package org.ballast.hedging.programme;

import java.util.Arrays;
import java.util.Optional;

/// The whole-lot point nearest to a programme that cannot be met, so that the caller can say which
/// limit fails and by how much.
///
/// Weighted violation first, cost second: the relaxation gives the least violation and the cost of
/// reaching it; a search then minimises violation plus a small price on cost (`CONCESSION` of the
/// violation, at least of one hundredth of a unit), and a last one the cost at that violation. Rows
/// that are met but for the concession are met in full there, so that only a limit that fails is
/// named.
public final class NearestSearch {
  private static final double CONCESSION = 1e-3;

  /// Price of the dearest lot in units of violation, so small that it only breaks ties. Without one
  /// every trade has a reduced cost of zero and the simplex method may wander without end.
  private static final double TIE_BREAK = 1e-7;

  private static final double VIOLATION_UNIT_MIN = 1e-2;

  private NearestSearch() {}

  /// The nearest point. `weights` by row: cost of violating it by one unit, customarily one over
  /// the half-width of its band; infinite for a row that must hold, such as a budget.
  public static NearestResult solve(LinearProgram program, double[] weights, SearchLimits limits) {
    return solve(program, ElasticProgram.of(program, weights), limits);
  }

  /// As above where the rows of one group are cuts of one limit, whose violation is that of the
  /// worst of them. `groups` by row: the lowest row of each group.
  public static NearestResult solve(
      LinearProgram program, double[] weights, int[] groups, SearchLimits limits) {
    return solve(program, ElasticProgram.of(program, weights, groups), limits);
  }

  /// The trades of the nearest point with lots divisible at will; empty where the hard rows have
  /// none.
  public static Optional<double[]> relaxed(LinearProgram program, double[] weights, int[] groups) {
    var elastic = ElasticProgram.of(program, weights, groups);
    return DualSimplex.solve(elastic.blended(tieBreak(program)))
            instanceof LinearSolution.Optimal optimal
        ? Optional.of(Arrays.copyOf(optimal.x(), program.columnCount()))
        : Optional.empty();
  }

  private static NearestResult solve(
      LinearProgram program, ElasticProgram elastic, SearchLimits limits) {
    return switch (DualSimplex.solve(elastic.blended(tieBreak(program)))) {
      case LinearSolution.Infeasible infeasible ->
          new NearestResult.HardRowsInfeasible(WholeLotResult.Cause.RELAXATION, 1);
      case LinearSolution.LimitReached limit -> new NearestResult.LimitReached(1);
      case LinearSolution.Optimal least -> search(elastic, least, limits);
    };
  }

  private static NearestResult search(
      ElasticProgram elastic, LinearSolution.Optimal relaxed, SearchLimits limits) {
    var trades = Arrays.copyOf(relaxed.x(), elastic.strict().columnCount());
    double least = elastic.weightedViolation(elastic.violationsAt(trades));
    double bound = Math.min(least, violationBound(elastic, relaxed.duals()));
    double unit = CONCESSION * Math.max(least, VIOLATION_UNIT_MIN);
    double price = unit / costScale(elastic, least + unit);
    var near =
        WholeLotSearch.solve(
            elastic.blended(price),
            new SearchLimits(limits.relativeGap(), unit, limits.relaxationsMax()));
    return switch (near) {
      case WholeLotResult.Infeasible infeasible ->
          new NearestResult.HardRowsInfeasible(infeasible.cause(), infeasible.relaxations());
      case WholeLotResult.LimitReached limit ->
          limit
              .best()
              .<NearestResult>map(found ->
                  cheapen(elastic, found, bound, limits, NearestResult.Proof.LIMIT_REACHED))
              .orElseGet(() -> new NearestResult.LimitReached(limit.relaxations()));
      case WholeLotResult.Found found ->
          cheapen(elastic, found, bound, limits, NearestResult.Proof.WITHIN_GAP);
    };
  }

  private static double tieBreak(LinearProgram program) {
    double costMax = 0.0;
    for (int j = 0; j < program.columnCount(); j++) {
      costMax = Math.max(costMax, program.cost(j));
    }
    return costMax > 0.0 ? TIE_BREAK / costMax : 0.0;
  }

  /// The violation that these duals prove, with cost left out.
  private static double violationBound(ElasticProgram elastic, double[] duals) {
    var free = elastic.blended(0.0);
    return Math.max(
        0.0,
        Certificate.lagrangian(
            free, VariableBounds.of(free), duals, new double[free.columnCount()]));
  }

  /// The least cost of a relaxed point of nearly the least violation; the unit of cost.
  private static double costScale(ElasticProgram elastic, double ceiling) {
    var strict = elastic.strict();
    double scale = Double.POSITIVE_INFINITY;
    for (int j = 0; j < strict.columnCount(); j++) {
      if (strict.cost(j) > 0.0) {
        scale = Math.min(scale, strict.cost(j));
      }
    }
    if (DualSimplex.solve(elastic.cheapest(ceiling)) instanceof LinearSolution.Optimal cheapest
        && cheapest.objective() > 0.0) {
      return cheapest.objective();
    }
    return scale < Double.POSITIVE_INFINITY ? scale : 1.0;
  }

  private static NearestResult cheapen(
      ElasticProgram elastic,
      WholeLotResult.Found found,
      double bound,
      SearchLimits limits,
      NearestResult.Proof proof) {
    int n = elastic.strict().columnCount();
    var z = Arrays.copyOf(found.z(), n);
    var conceded = elastic.violationsAt(z);
    double violation = elastic.weightedViolation(conceded);
    double unit = CONCESSION * Math.max(violation, VIOLATION_UNIT_MIN);
    var whole =
        WholeLotSearch.solve(
            elastic.cheapest(violation + unit, row -> isWithin(elastic, conceded, row, unit)),
            limits);
    int relaxations = found.relaxations() + whole.relaxations();
    var best = point(whole, n);
    if (best.isEmpty()) {
      var met =
          WholeLotSearch.solve(
              elastic.cheapest(violation + unit, row -> isWithin(elastic, conceded, row, 0.0)),
              limits);
      relaxations += met.relaxations();
      best = point(met, n);
    }
    z = best.orElse(z);
    var violations = elastic.violationsAt(z);
    return new NearestResult.Nearest(
        z,
        violations,
        elastic.weightedViolation(violations),
        bound,
        elastic.strict().objective(z),
        proof,
        relaxations);
  }

  private static boolean isWithin(
      ElasticProgram elastic, double[] violations, int row, double allowance) {
    return violations[row] == 0.0
        || elastic.weights()[row] * Math.abs(violations[row]) <= allowance;
  }

  /// The trades of the point found, if any.
  private static Optional<double[]> point(WholeLotResult result, int tradeCount) {
    return switch (result) {
      case WholeLotResult.Found found -> Optional.of(Arrays.copyOf(found.z(), tradeCount));
      case WholeLotResult.LimitReached limit ->
          limit.best().map(best -> Arrays.copyOf(best.z(), tradeCount));
      case WholeLotResult.Infeasible infeasible -> Optional.empty();
    };
  }
}
