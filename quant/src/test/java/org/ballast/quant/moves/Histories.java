package org.ballast.quant.moves;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.ballast.domain.value.Asset;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Normal;

/// Seeded histories for tests.
final class Histories {
  static final Instant START = Instant.parse("2020-03-01T00:00:00Z");
  static final Duration HOUR = Duration.ofHours(1);

  private Histories() {}

  static FactorHistory of(CoinHistory... coins) {
    return new FactorHistory(START, HOUR, List.of(coins), List.of(), List.of());
  }

  static double[] normals(long seed, int size) {
    var random = new CounterRandom(seed, 21);
    var values = new double[size];
    Arrays.setAll(values, i -> Normal.quantile(random.uniform(i) + 0x1p-54));
    return values;
  }

  /// Prices whose log returns are those given; one element more.
  static FactorColumn prices(double first, double[] logReturns) {
    var prices = new double[logReturns.length + 1];
    prices[0] = first;
    for (int i = 0; i < logReturns.length; i++) {
      prices[i + 1] = prices[i] * Exp.exp(logReturns[i]);
    }
    return FactorColumn.known(prices);
  }

  /// A random walk of 1 % an hour.
  static CoinHistory walk(Asset coin, long seed, int size) {
    var returns = Arrays.stream(normals(seed, size - 1)).map(z -> 0.01 * z).toArray();
    return CoinHistory.ofPrices(coin, prices(30_000, returns));
  }

  static SurfaceDynamics dynamics(Asset coin, double volSlope, double skewSlope) {
    return new SurfaceDynamics(
        coin,
        "test months",
        response(volSlope),
        response(skewSlope),
        response(0),
        response(-0.4),
        0.05);
  }

  private static FactorResponse response(double slope) {
    return new FactorResponse(0, slope, 0.1, 0.5, 0.01, 100);
  }
}
