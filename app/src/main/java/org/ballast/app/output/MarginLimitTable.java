package org.ballast.app.output;

import java.util.List;
import org.ballast.hedging.collateral.MarginReading;

/// Where accounts stand against the margin limits of a mandate.
final class MarginLimitTable {
  private static final int DECIMALS = 4;

  private MarginLimitTable() {}

  static String of(List<MarginReading> readings) {
    var table =
        new Table()
            .words("limit", "account", "rule")
            .figures("value", "bound")
            .words("unit", "decides", "state");
    for (var reading : readings) {
      table.row(
          reading.limit(),
          reading.account().toString(),
          reading.model(),
          figure(reading.value()),
          figure(reading.bound()),
          reading.unit(),
          reading.scenario(),
          reading.isBroken() ? "BROKEN" : "kept");
    }
    return table.toString();
  }

  static String figure(double value) {
    return Double.isFinite(value) ? Figures.fixed(value, DECIMALS) : "no equity";
  }
}
