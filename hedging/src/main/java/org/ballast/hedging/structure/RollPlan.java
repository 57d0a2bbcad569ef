package org.ballast.hedging.structure;

import java.time.Instant;
import java.util.List;
import org.ballast.domain.value.Expiry;

/// How a structure is carried on to the date asked for.
public sealed interface RollPlan {
  /// It expires at or after that date.
  record NotNeeded() implements RollPlan {}

  /// The rolls and what each is estimated to cost, at spot and surface of today.
  record Rolls(List<Roll> rolls) implements RollPlan {
    public Rolls {
      rolls = List.copyOf(rolls);
    }

    public double costUsd() {
      return rolls.stream().mapToDouble(Roll::costUsd).sum();
    }
  }

  /// No surface can be fitted to today's quotes, so nothing is estimated.
  record Unknown(String reason) implements RollPlan {}

  /// Every leg closed, at marks of the surface, and bought anew at the same strikes with a later
  /// expiry. Units: USD; `closedUsd` is what the legs bring, `openedUsd` what the new ones take,
  /// `dealingUsd` fees and slippage of both, as shares of the worth dealt like those of today.
  record Roll(
      Instant at,
      RollRule.Cause cause,
      Expiry to,
      double closedUsd,
      double openedUsd,
      double dealingUsd) {
    public double costUsd() {
      return openedUsd - closedUsd + dealingUsd;
    }
  }
}
