package org.ballast.hedging.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ballast.hedging.plan.HedgePlan.BindingLimit;
import org.ballast.hedging.plan.HedgePlan.SolverReport;
import org.ballast.hedging.plan.HedgePlan.Status;
import org.ballast.hedging.programme.LinearProgram;
import org.ballast.hedging.programme.LinearSolution;
import org.ballast.hedging.programme.NearestResult;
import org.ballast.hedging.programme.NearestSearch;
import org.ballast.hedging.programme.SearchLimits;
import org.ballast.hedging.programme.WholeLotResult;
import org.ballast.hedging.programme.WholeLotSearch;

/// Solves a hedge programme: within the mandate where that can be, else nearest to it.
record PlanSearch(List<Long> lots, List<BindingLimit> binding, SolverReport report) {
  /// Shadow prices below this many USD per half-width say nothing.
  private static final double SHADOW_MIN_USD = 1e-6;

  static PlanSearch solve(HedgeProgramme programme, SearchLimits limits) {
    var linear = programme.toLinearProgram();
    return switch (WholeLotSearch.solve(linear, limits)) {
      case WholeLotResult.Found found -> met(programme, linear, found, Status.SOLVED);
      case WholeLotResult.LimitReached reached when reached.best().isPresent() ->
          met(programme, linear, reached.best().get(), Status.LIMIT_REACHED);
      case WholeLotResult.LimitReached reached -> nearest(programme, linear, limits);
      case WholeLotResult.Infeasible infeasible -> nearest(programme, linear, limits);
    };
  }

  private static PlanSearch met(
      HedgeProgramme programme, LinearProgram linear, WholeLotResult.Found found, Status status) {
    var lots = programme.netted(found.lots());
    var isIdle = lots.stream().allMatch(count -> count == 0);
    return new PlanSearch(
        lots,
        binding(programme, linear),
        new SolverReport(
            isIdle ? Status.INSIDE : status, found.objective(), found.bound(), found.gap()));
  }

  private static PlanSearch nearest(
      HedgeProgramme programme, LinearProgram linear, SearchLimits limits) {
    return switch (NearestSearch.solve(linear, programme.violationWeights(), limits)) {
      case NearestResult.Nearest nearest ->
          new PlanSearch(
              programme.netted(nearest.lots()),
              List.of(),
              new SolverReport(Status.CANNOT_BE_MET, nearest.cost(), Double.NaN, Double.NaN));
      case NearestResult.HardRowsInfeasible infeasible -> idle(programme);
      case NearestResult.LimitReached reached -> idle(programme);
    };
  }

  private static PlanSearch idle(HedgeProgramme programme) {
    return new PlanSearch(
        Collections.nCopies(programme.candidates().size(), 0L),
        List.of(),
        new SolverReport(Status.CANNOT_BE_MET, 0, 0, 0));
  }

  /// Limits with a price in the relaxation of the programme, dearest per half-width first.
  private static List<BindingLimit> binding(HedgeProgramme programme, LinearProgram linear) {
    if (!(linear.relaxation() instanceof LinearSolution.Optimal optimal)) {
      return List.of();
    }
    var duals = optimal.duals();
    var binding = new ArrayList<BindingLimit>();
    for (var i = 0; i < programme.bands().size(); i++) {
      var band = programme.bands().get(i);
      if (Math.abs(duals[i]) * band.halfWidth() > SHADOW_MIN_USD) {
        binding.add(
            new BindingLimit(
                band.name(),
                duals[i] > 0 ? band.lower() : band.upper(),
                Math.abs(duals[i]),
                band.greek().unit(band.underlying())));
      }
    }
    return binding;
  }
}
