package org.ballast.runtime.history;

import java.time.Instant;
import java.util.List;
import org.ballast.quant.risk.PnlTerms;

/// A desk after everything that one market update led to. `terms` say where the change in value
/// since the step before came from; fees, slippage and funding within the step are in [#feesUsd],
/// [#slippageUsd] and [#fundingUsd]. Units: USD. Invariant: value less the value of the step before
/// is terms + fees + slippage + funding, to rounding, fees and slippage being negative.
/// `hasUnknownFunding` is true where a held perpetual accrued funding that nobody knows.
public record DeskStep(
    long sequence,
    Instant at,
    double valueUsd,
    double changeUsd,
    PnlTerms terms,
    double feesUsd,
    double slippageUsd,
    double fundingUsd,
    boolean hasUnknownFunding,
    List<GreekReading> before,
    List<GreekReading> after) {
  public DeskStep {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
