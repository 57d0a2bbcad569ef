package org.ballast.app.output;

import java.time.Instant;
import java.util.List;
import org.ballast.domain.value.Asset;
import org.ballast.quant.backtest.ForecastSeries;

/// How forecasts of losses fared. `historyFrom` is the first hour that was read.
public record BacktestReport(List<Asset> coins, Instant historyFrom, List<ForecastSeries> series) {
  /// Of the bootstrap behind one of the tests.
  static final long SEED = 1;

  public BacktestReport {
    coins = List.copyOf(coins);
    series = List.copyOf(series);
  }
}
