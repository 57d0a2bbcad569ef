package org.ballast.quant.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.ballast.domain.value.Asset;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Normal;
import org.ballast.quant.moves.CoinHistory;
import org.ballast.quant.moves.FactorColumn;
import org.ballast.quant.moves.FactorHistory;

/// Made-up hours of a coin. `hourlySd` is the standard deviation of the return at each hour.
final class HourlySample {
  static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

  private HourlySample() {}

  static FactorHistory of(Asset coin, int days, long seed, IntToDoubleFunction hourlySd) {
    return new FactorHistory(
        START,
        Duration.ofHours(1),
        List.of(coin(coin, days * 24 + 1, seed, hourlySd)),
        List.of(),
        List.of());
  }

  private static CoinHistory coin(Asset coin, int size, long seed, IntToDoubleFunction hourlySd) {
    var random = new CounterRandom(seed, 0);
    var prices = new double[size];
    prices[0] = 100;
    for (var hour = 1; hour < size; hour++) {
      var normal = Normal.quantile(Math.max(1e-12, random.uniform(hour)));
      prices[hour] = prices[hour - 1] * Math.exp(hourlySd.applyAsDouble(hour) * normal);
    }
    return new CoinHistory(
        coin,
        FactorColumn.known(prices),
        FactorColumn.known(new double[size]),
        FactorColumn.known(constant(size, 1e-5)),
        FactorColumn.unknown(size),
        FactorColumn.unknown(size),
        FactorColumn.unknown(size));
  }

  /// The same with everything after `hour` falsified.
  static FactorHistory falsified(FactorHistory history, int hour) {
    return new FactorHistory(
        history.start(),
        history.step(),
        history.coins().stream()
            .map(coin ->
                new CoinHistory(
                    coin.coin(),
                    falsified(coin.indexPrices(), hour),
                    falsified(coin.perpetualBases(), hour),
                    falsified(coin.fundingRates(), hour),
                    falsified(coin.atmVols(), hour),
                    coin.skews(),
                    coin.termSlopes()))
            .toList(),
        List.of(),
        List.of());
  }

  private static FactorColumn falsified(FactorColumn column, int hour) {
    var values = new double[column.size()];
    var isKnown = new boolean[column.size()];
    for (var step = 0; step < values.length; step++) {
      isKnown[step] = column.isKnown(step);
      values[step] = isKnown[step] ? column.at(step) : 0;
      if (step > hour) {
        isKnown[step] = true;
        values[step] = 2 + step % 7;
      }
    }
    return FactorColumn.of(values, isKnown);
  }

  static double[] constant(int size, double value) {
    var values = new double[size];
    Arrays.fill(values, value);
    return values;
  }
}
