package org.ballast.domain.instrument;

import java.time.LocalDate;
import org.ballast.domain.value.Decimal;

/// The venue's rules for orders in one instrument, as known on a date. Units: lot in the
/// instrument's quantity unit.
public record TradingTerms(LocalDate asOf, TickSchedule ticks, Decimal lot, FeeSchedule fees) {
  public TradingTerms {
    if (lot.signum() <= 0) {
      throw new IllegalArgumentException("lot must be positive: lot=" + lot);
    }
  }
}
