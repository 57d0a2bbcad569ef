package org.ballast.quant.backtest;

import java.time.Instant;
import java.util.List;
import org.ballast.quant.distribution.ShortfallBacktest;
import org.ballast.quant.distribution.VarBacktest;

/// Forecasts of one method for one book at one confidence, and the losses that followed.
///
/// Shape: one element a judged day, in order of time; `days` are the midnights at which forecasts
/// were made. Units: USD, losses positive.
public record ForecastSeries(
    FixedBook book,
    ForecastMethod method,
    double confidence,
    List<Instant> days,
    double[] losses,
    double[] valuesAtRisk,
    double[] shortfalls) {
  public ForecastSeries {
    days = List.copyOf(days);
    losses = losses.clone();
    valuesAtRisk = valuesAtRisk.clone();
    shortfalls = shortfalls.clone();
  }

  /// Counts and tests of the exceptions.
  public VarBacktest coverage() {
    return VarBacktest.of(losses, valuesAtRisk, confidence);
  }

  /// How great the losses beyond value at risk were.
  public ShortfallBacktest shortfall() {
    return ShortfallBacktest.of(losses, valuesAtRisk, shortfalls, confidence);
  }
}
