package org.ballast.hedging.plan;

import java.util.List;
import java.util.OptionalDouble;
import org.ballast.hedging.mandate.Mandate;

/// Where a plan is to bring a book, and for how much. Units: budgetUsd in USD, empty is unlimited.
public record PlanAim(List<GreekBand> bands, OptionalDouble budgetUsd) {
  public PlanAim {
    bands = List.copyOf(bands);
  }

  /// The mandate's own bands and the budget of a whole day.
  static PlanAim of(Mandate mandate) {
    var budget = mandate.trade().maxCostPerDay();
    return new PlanAim(
        GreekBand.of(mandate),
        budget
            .map(cost -> OptionalDouble.of(cost.amount().toDouble()))
            .orElseGet(OptionalDouble::empty));
  }
}
