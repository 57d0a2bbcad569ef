package org.ballast.hedging.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.value.Money;
import org.ballast.hedging.mandate.Mandate;

/// Where a plan is to bring a book, for how much, and with how much trading. Units: `budgetUsd` and
/// `turnoverUsd` in USD, empty is unlimited.
public record PlanAim(List<GreekBand> bands, OptionalDouble budgetUsd, OptionalDouble turnoverUsd) {
  public PlanAim {
    bands = List.copyOf(bands);
  }

  /// An aim that leaves open how much is traded for it.
  public PlanAim(List<GreekBand> bands, OptionalDouble budgetUsd) {
    this(bands, budgetUsd, OptionalDouble.empty());
  }

  /// The mandate's own bands, the budget and the turnover of a whole day.
  static PlanAim of(Mandate mandate) {
    return new PlanAim(
        GreekBand.of(mandate),
        usd(mandate.trade().maxCostPerDay()),
        usd(mandate.trade().caps().maxTurnoverPerDay()));
  }

  private static OptionalDouble usd(Optional<Money> limit) {
    return limit
        .map(money -> OptionalDouble.of(money.amount().toDouble()))
        .orElseGet(OptionalDouble::empty);
  }
}
