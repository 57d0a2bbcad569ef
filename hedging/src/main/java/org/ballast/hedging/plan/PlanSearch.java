package org.ballast.hedging.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
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
///
/// `costNeededUsd` is what it takes to be inside the bands where only the budget forbids it.
record PlanSearch(
    List<Long> lots,
    List<BindingLimit> binding,
    OptionalDouble costNeededUsd,
    SolverReport report) {
  /// Shadow prices below this many USD for the scale of a limit say nothing.
  private static final double SHADOW_MIN_USD = 1e-6;

  static PlanSearch solve(HedgeProgramme programme, SearchLimits limits) {
    if (programme.isMetBefore()) {
      return idle(programme, Status.INSIDE);
    }
    var attempt = strict(programme, limits);
    return attempt
        .met()
        .orElseGet(() -> nearest(programme, attempt.failed(), attempt.boundUsd(), limits));
  }

  /// A plan within all limits, or why there is none.
  record Attempt(Optional<PlanSearch> met, Status failed, double boundUsd) {}

  static Attempt strict(HedgeProgramme programme, SearchLimits limits) {
    if (programme.candidates().isEmpty()) {
      return new Attempt(Optional.empty(), Status.CANNOT_BE_MET, 0);
    }
    var linear = programme.toLinearProgram();
    return switch (WholeLotSearch.solve(linear, limits)) {
      case WholeLotResult.Found found ->
          attempt(met(programme, linear, found, Status.SOLVED, limits));
      case WholeLotResult.LimitReached reached when reached.best().isPresent() ->
          attempt(met(programme, linear, reached.best().get(), Status.LIMIT_REACHED, limits));
      case WholeLotResult.LimitReached reached ->
          new Attempt(Optional.empty(), Status.NOT_FOUND, reached.bound());
      case WholeLotResult.Infeasible _ -> new Attempt(Optional.empty(), Status.CANNOT_BE_MET, 0);
    };
  }

  static Attempt attempt(PlanSearch met) {
    return new Attempt(Optional.of(met), met.report().status(), met.report().boundUsd());
  }

  private static PlanSearch met(
      HedgeProgramme programme,
      LinearProgram linear,
      WholeLotResult.Found found,
      Status status,
      SearchLimits limits) {
    var lots = programme.netted(found.lots());
    return linear.isFeasible(asPoint(lots))
        ? new PlanSearch(
            lots,
            binding(programme, linear),
            OptionalDouble.empty(),
            report(status, linear.objective(asPoint(lots)), found.bound()))
        : solve(programme.onOneSide(found.lots()), limits).withBound(found.bound(), limits);
  }

  /// The plan nearest to all limits.
  static PlanSearch nearest(
      HedgeProgramme programme, Status failed, double bound, SearchLimits limits) {
    if (programme.candidates().isEmpty()) {
      return idle(programme, failed);
    }
    var linear = programme.toLinearProgram();
    if (!(NearestSearch.solve(linear, programme.violationWeights(), programme.groups(), limits)
        instanceof NearestResult.Nearest nearest)) {
      return idle(programme, failed);
    }
    var lots = programme.netted(nearest.lots());
    var cost = linear.objective(asPoint(lots));
    if (linear.isFeasible(asPoint(lots))) {
      return new PlanSearch(
          lots, List.of(), OptionalDouble.empty(), report(Status.LIMIT_REACHED, cost, bound));
    }
    return new PlanSearch(
        lots, List.of(), costNeeded(programme, limits), new SolverReport(failed, cost, 0, 1));
  }

  /// What the bands alone would cost, where there is a budget and they can be met.
  private static OptionalDouble costNeeded(HedgeProgramme programme, SearchLimits limits) {
    if (!programme.hasBudget()) {
      return OptionalDouble.empty();
    }
    var unbudgeted = programme.withoutBudget().toLinearProgram();
    return switch (WholeLotSearch.solve(unbudgeted, limits)) {
      case WholeLotResult.Found found -> OptionalDouble.of(programme.dealtUsd(found.lots()));
      case WholeLotResult.LimitReached reached ->
          reached.best().stream()
              .mapToDouble(found -> programme.dealtUsd(found.lots()))
              .findFirst();
      case WholeLotResult.Infeasible infeasible -> OptionalDouble.empty();
    };
  }

  static PlanSearch idle(HedgeProgramme programme, Status status) {
    return new PlanSearch(
        Collections.nCopies(programme.candidates().size(), 0L),
        List.of(),
        OptionalDouble.empty(),
        new SolverReport(status, 0, 0, 0));
  }

  /// The same lots with another verdict on them.
  PlanSearch with(Status status) {
    return new PlanSearch(
        lots,
        binding,
        costNeededUsd,
        new SolverReport(status, report.objectiveUsd(), report.boundUsd(), report.gap()));
  }

  /// The same with another objective, and what is proven of it.
  PlanSearch withObjective(double objectiveUsd, double boundUsd) {
    return new PlanSearch(
        lots, binding, costNeededUsd, report(report.status(), objectiveUsd, boundUsd));
  }

  /// The same under the bound of the programme with both sides, which alone proves anything of it.
  private PlanSearch withBound(double boundUsd, SearchLimits limits) {
    var whole = report(report.status(), report.objectiveUsd(), boundUsd);
    var status =
        switch (report.status()) {
          case CANNOT_BE_MET -> Status.NOT_FOUND;
          case SOLVED -> whole.gap() > limits.relativeGap() ? Status.LIMIT_REACHED : Status.SOLVED;
          case INSIDE, LIMIT_REACHED, NOT_FOUND -> report.status();
        };
    return new PlanSearch(
        lots,
        binding,
        costNeededUsd,
        new SolverReport(status, whole.objectiveUsd(), whole.boundUsd(), whole.gap()));
  }

  private static SolverReport report(Status status, double objective, double bound) {
    var proven = Math.min(bound, objective);
    return new SolverReport(
        status, objective, proven, objective > 0 ? (objective - proven) / objective : 0);
  }

  private static double[] asPoint(List<Long> lots) {
    return lots.stream().mapToDouble(Long::doubleValue).toArray();
  }

  /// Limits with a price in the relaxation of the programme, in the order of its rows.
  static List<BindingLimit> binding(HedgeProgramme programme, LinearProgram linear) {
    return linear.relaxation() instanceof LinearSolution.Optimal optimal
        ? binding(programme, optimal.duals())
        : List.of();
  }

  /// Limits with a price among these of the rows, the cuts of one limit together; none where no
  /// prices are known.
  static List<BindingLimit> binding(HedgeProgramme programme, double[] duals) {
    if (duals.length == 0) {
      return List.of();
    }
    var prices = new TreeMap<String, BindingLimit>();
    var names = new ArrayList<String>();
    for (var i = 0; i < programme.rows().size(); i++) {
      var row = programme.rows().get(i);
      var dual = duals[i];
      if (Math.abs(dual) * row.scale() > SHADOW_MIN_USD) {
        var bound = dual > 0 ? row.limit().lower() : row.limit().upper();
        var cut = new BindingLimit(row.name(), bound, Math.abs(dual), row.unit());
        if (!prices.containsKey(row.name())) {
          names.add(row.name());
        }
        prices.merge(row.name(), cut, BindingLimit::plus);
      }
    }
    return names.stream().map(name -> Objects.requireNonNull(prices.get(name))).toList();
  }
}
