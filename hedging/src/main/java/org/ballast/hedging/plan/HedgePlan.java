package org.ballast.hedging.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.quant.risk.BookRisk;

/// The least-cost trades that bring a book inside its mandate, or as near as whole lots and limits
/// allow.
///
/// `trades` are in the order in which to deal. `after` is the risk of `bookAfter`: the book with
/// every trade filled at its quoted side and every fee paid, valued as `before` was. `risk` is what
/// becomes of the risk term, where the objective has one.
public record HedgePlan(
    BookRisk before,
    BookRisk after,
    Portfolio bookAfter,
    List<GreekBand> bands,
    List<PlannedTrade> trades,
    List<BindingLimit> binding,
    List<UnmetLimit> unmet,
    SolverReport solver,
    Optional<RiskChange> risk,
    List<Rejection> rejected,
    List<String> warnings,
    PlanEvidence evidence) {
  public HedgePlan {
    bands = List.copyOf(bands);
    trades = List.copyOf(trades);
    binding = List.copyOf(binding);
    unmet = List.copyOf(unmet);
    rejected = List.copyOf(rejected);
    warnings = List.copyOf(warnings);
  }

  /// A limit that keeps the plan from being cheaper. Units: shadowPriceUsd is the USD saved per
  /// unit by which the limit is widened.
  public record BindingLimit(String limit, double bound, double shadowPriceUsd, String unit) {
    BindingLimit plus(BindingLimit cut) {
      return new BindingLimit(limit, bound, shadowPriceUsd + cut.shadowPriceUsd, unit);
    }
  }

  /// A limit that the allowed trades cannot meet together with the others. Units: value and bound
  /// in `unit`; the value of `trade.max_cost` is what the bands would cost.
  public record UnmetLimit(String limit, double value, double bound, String unit) {}

  /// How good the plan is proven to be. Units: objective and bound in USD; gap as a fraction.
  public record SolverReport(Status status, double objectiveUsd, double boundUsd, double gap) {}

  /// What the search established.
  public enum Status {
    /// Nothing to do: the book is inside its mandate.
    INSIDE,
    /// Inside the mandate, at a cost within the asked gap of the least possible.
    SOLVED,
    /// Inside the mandate; the work limit came before the proof, the gap says how near.
    LIMIT_REACHED,
    /// The work limit came before any plan that meets the mandate; this is the nearest one met.
    NOT_FOUND,
    /// No allowed trades meet the mandate; this is the nearest plan.
    CANNOT_BE_MET;

    /// True where the plan brings the book inside its mandate.
    public boolean isMet() {
      return this == INSIDE || this == SOLVED || this == LIMIT_REACHED;
    }
  }

  /// The same with limits on the whole book: those that stay broken are unmet, and a plan that was
  /// to keep them is none.
  HedgePlan with(PlanEvidence found, List<Rejection> refused) {
    var all = new ArrayList<>(unmet);
    for (var value : found.after()) {
      if (!value.isMet()) {
        all.add(new UnmetLimit(value.name(), value.value(), value.bound(), value.unit()));
      }
    }
    var not = new ArrayList<>(rejected);
    not.addAll(refused);
    var report =
        solver.status().isMet() && !found.isMet()
            ? new SolverReport(
                Status.NOT_FOUND, solver.objectiveUsd(), solver.boundUsd(), solver.gap())
            : solver;
    return new HedgePlan(
        before, after, bookAfter, bands, trades, binding, all, report, risk, not, warnings, found);
  }

  /// What all trades are expected to cost together.
  public ExpectedCost cost() {
    return trades.stream().map(PlannedTrade::cost).reduce(ExpectedCost.ZERO, ExpectedCost::plus);
  }

  public double feesUsd() {
    return cost().feeUsd();
  }

  public double slippageUsd() {
    return cost().slippageUsd();
  }

  /// What the objective counts. What is paid at once: fees, and the distance of the quoted sides
  /// from their marks.
  public double dealtUsd() {
    return feesUsd() + slippageUsd();
  }

  public double costUsd() {
    return cost().countedUsd();
  }
}
