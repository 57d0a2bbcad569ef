package org.ballast.hedging.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.hedging.plan.HedgePlan.SolverReport;
import org.ballast.hedging.plan.HedgePlan.Status;
import org.ballast.hedging.programme.RiskProgram;
import org.ballast.hedging.programme.RiskSolution;
import org.ballast.hedging.programme.SearchLimits;
import org.ballast.hedging.programme.WholeLotResult;
import org.ballast.hedging.programme.WholeLotSearch;

/// Solves a hedge programme whose objective has a risk term or the impact of trades.
final class RiskSearch {
  /// A book inside its bands is traded only where the objective falls by at least this share of the
  /// risk term. The optimum lies on the edge of a region in which trades do not pay; without this
  /// every tick beyond that edge would be traded, lot by lot.
  static final double WORTHWHILE = 0.01;

  private final HedgeProgramme programme;
  private final PlanObjective objective;
  private final SearchLimits limits;

  private RiskSearch(HedgeProgramme programme, PlanObjective objective, SearchLimits limits) {
    this.programme = programme;
    this.objective = objective;
    this.limits = limits;
  }

  /// Where nothing but linear costs counts, or the limits cannot be met, the answer is that of
  /// [PlanSearch].
  static PlanSearch solve(HedgeProgramme programme, PlanObjective objective, SearchLimits limits) {
    var isIdle = !objective.hasRisk() && programme.isMetBefore();
    return objective.isLinear() || programme.candidates().isEmpty() || isIdle
        ? PlanSearch.solve(programme, limits)
        : new RiskSearch(programme, objective, limits).solve();
  }

  /// The same where only a plan within all limits is asked for.
  static PlanSearch.Attempt strict(
      HedgeProgramme programme, PlanObjective objective, SearchLimits limits) {
    return objective.isLinear() || programme.candidates().isEmpty()
        ? PlanSearch.strict(programme, limits)
        : new RiskSearch(programme, objective, limits)
            .found()
            .map(PlanSearch::attempt)
            .orElseGet(() -> PlanSearch.strict(programme, limits));
  }

  private PlanSearch solve() {
    return found().orElseGet(() -> PlanSearch.solve(programme, limits));
  }

  private Optional<PlanSearch> found() {
    var risk = objective.programme(programme);
    return switch (WholeLotSearch.solve(risk, limits)) {
      case WholeLotResult.Found found -> Optional.of(met(risk, found, Status.SOLVED));
      case WholeLotResult.LimitReached reached ->
          reached.best().map(best -> met(risk, best, Status.LIMIT_REACHED));
      case WholeLotResult.Infeasible _ -> Optional.empty();
    };
  }

  private PlanSearch met(RiskProgram risk, WholeLotResult.Found found, Status status) {
    var lots = programme.netted(found.lots());
    if (!risk.linear().isFeasible(point(lots))) {
      return solve(programme.onOneSide(found.lots()), objective, limits);
    }
    var reached = risk.objective(point(lots));
    var alone = risk.objective(new double[lots.size()]);
    if (programme.isMetBefore() && alone - reached < WORTHWHILE * alone) {
      return PlanSearch.idle(programme, Status.INSIDE).withObjective(alone, found.bound());
    }
    return new PlanSearch(
        lots,
        PlanSearch.binding(programme, prices(risk)),
        OptionalDouble.empty(),
        report(status, reached, found.bound()));
  }

  /// Shadow prices of the limits where lots are divisible at will; none where they are not known.
  private static double[] prices(RiskProgram risk) {
    return risk.relaxation() instanceof RiskSolution.Optimal optimal
        ? optimal.duals()
        : new double[0];
  }

  private static SolverReport report(Status status, double objective, double bound) {
    var proven = Math.min(bound, objective);
    return new SolverReport(
        status, objective, proven, objective > 0 ? (objective - proven) / objective : 0);
  }

  private static double[] point(List<Long> lots) {
    return lots.stream().mapToDouble(Long::doubleValue).toArray();
  }
}
