package org.ballast.engine.event;

import java.util.List;
import org.ballast.engine.port.EffectId;

/// What the core tells its readers: what happened to the limits, what was decided, and why. Units
/// of value and bound: `unit`.
public sealed interface Notice {
  /// A limit of the mandate stands broken. `cause` says what moved it there: market, fill, delivery
  /// or configuration.
  record LimitBroken(String limit, double value, double bound, String unit, String cause)
      implements Notice {}

  /// A broken limit holds again. `excessMax` is the worst it was beyond its bound.
  record LimitHeld(String limit, double value, double excessMax, String unit) implements Notice {}

  /// A decision was begun. `triggers` say which fired with what value; `marketSequence` is the
  /// journal position whose market and book it was taken in.
  record DecisionBegun(EffectId decision, List<String> triggers, long marketSequence)
      implements Notice {
    public DecisionBegun {
      triggers = List.copyOf(triggers);
    }
  }

  /// A decision has its plan. Units: costs in USD; risk is R before and after the whole plan.
  record PlanMade(
      EffectId decision,
      String policy,
      String status,
      int trades,
      double costUsd,
      double boundUsd,
      double riskBefore,
      double riskAfter,
      boolean isPackage,
      List<String> reasons,
      List<String> unmet)
      implements Notice {
    public PlanMade {
      reasons = List.copyOf(reasons);
      unmet = List.copyOf(unmet);
    }
  }

  /// An order passed the gate. `label` is its label; risk is R, worst case, before and after it.
  record OrderPassed(
      EffectId decision,
      String label,
      String reason,
      double markPrice,
      double riskBefore,
      double riskAfter)
      implements Notice {}

  /// The gate refused an order of a plan.
  record OrderRefused(EffectId decision, String instrument, String rule, String detail)
      implements Notice {}

  /// A decision ended: all its orders are closed or dropped.
  record DecisionEnded(EffectId decision, String outcome) implements Notice {}

  /// The desk's state of operation changed.
  record ModeChanged(String mode, String reason) implements Notice {}

  /// Something a person should know, such as funding that is not known.
  record Warning(String text) implements Notice {}
}
