package org.ballast.backtest.study;

import java.time.LocalDate;

/// What one desk came to on one UTC day. Units: fractions of the notional at the start of its
/// cycle; `hoursOutside` and `hours` are steps of the market.
///
/// `pnl` is the change in value of the hedged book after costs, less that of coins held beside it;
/// `openDelta` is the part of it that delta left open made. Costs are positive where paid, funding
/// where received.
public record DayRecord(
    LocalDate day,
    double pnl,
    double openDelta,
    double fees,
    double slippage,
    double funding,
    double turnover,
    int trades,
    int stepsOutside,
    int steps) {
  public double cost() {
    return fees + slippage;
  }
}
