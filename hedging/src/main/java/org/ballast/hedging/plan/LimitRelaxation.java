package org.ballast.hedging.plan;

import java.util.OptionalDouble;

/// How far one limit alone would have to give way so that a plan keeps all the others, and what
/// that plan would cost.
///
/// Units: `bound` and `level` in `unit`; `shadowPriceUsd` is the USD saved per unit beyond `level`.
/// Error: the level is within two thousandths of its distance to the bound of the least in whole
/// lots. All three are empty where relaxing it alone does not help, or nothing was found.
public record LimitRelaxation(
    String limit,
    String unit,
    double bound,
    Effect effect,
    OptionalDouble level,
    OptionalDouble costUsd,
    OptionalDouble shadowPriceUsd) {
  /// What relaxing a limit does.
  public enum Effect {
    /// At the level all other limits are kept.
    HELPS,
    /// No level of this limit is enough: the others exclude one another.
    DOES_NOT_HELP,
    /// The work limit came before an answer.
    UNKNOWN
  }

  static LimitRelaxation without(LimitRow row, double bound, Effect effect) {
    return new LimitRelaxation(
        row.name(),
        row.unit(),
        bound,
        effect,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }
}
