package org.ballast.quant.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ballast.domain.value.Asset;
import org.ballast.quant.moves.CoinHistory;
import org.ballast.quant.moves.FactorColumn;
import org.ballast.quant.moves.FactorHistory;
import org.junit.jupiter.api.Test;

class SurfaceHistoryTest {
  private static final int HOURS = 24 * 60;
  private static final double VOL_RESPONSE = -0.7;
  private static final double SKEW_RESPONSE = 0.3;

  @Test
  void of_chains_measuresTheirResponses() {
    var dynamics = SurfaceHistory.of(history(coin(Asset.BTC, 6, 6)));

    assertThat(dynamics).hasSize(1);
    assertThat(dynamics.getFirst().logVol().slope()).isCloseTo(VOL_RESPONSE, within(1e-9));
    assertThat(dynamics.getFirst().skew().slope()).isCloseTo(SKEW_RESPONSE, within(1e-9));
    assertThat(dynamics.getFirst().provenance()).contains("between recorded chains");
    var rule = SurfaceHistory.tenorRule(dynamics).orElseThrow();
    assertThat(rule.volExponent()).isCloseTo(0.1 / 0.7, within(1e-9));
  }

  @Test
  void of_indexAlone_movesTheLevelAndHoldsTheSkew() {
    var dynamics = SurfaceHistory.of(history(coin(Asset.BTC, 1, HOURS)));

    assertThat(dynamics.getFirst().logVol().slope()).isCloseTo(VOL_RESPONSE, within(1e-9));
    assertThat(dynamics.getFirst().skew().slope()).isZero();
    assertThat(dynamics.getFirst().provenance()).contains("skew held");
    assertThat(SurfaceHistory.tenorRule(dynamics)).isEmpty();
  }

  @Test
  void of_coinWithoutVolatility_takesAnothersAndSaysSo() {
    var dynamics = SurfaceHistory.of(history(coin(Asset.BTC, 6, 6), coin(Asset.ETH, HOURS, HOURS)));

    assertThat(dynamics).hasSize(2);
    assertThat(dynamics.get(1).coin()).isEqualTo(Asset.ETH);
    assertThat(dynamics.get(1).provenance()).startsWith("as BTC, ");
    assertThat(SurfaceHistory.of(history(coin(Asset.ETH, HOURS, HOURS)))).isEmpty();
  }

  private static FactorHistory history(CoinHistory... coins) {
    return new FactorHistory(
        Instant.parse("2026-01-01T00:00:00Z"),
        Duration.ofHours(1),
        List.of(coins),
        List.of(),
        List.of());
  }

  /// A coin whose volatility and skew follow its price, known each so many hours; of HOURS never.
  private static CoinHistory coin(Asset coin, int volEvery, int skewEvery) {
    var prices = new double[HOURS];
    var vols = new double[HOURS];
    var skews = new double[HOURS];
    var slopes = new double[HOURS];
    var knowsVol = new boolean[HOURS];
    var knowsSkew = new boolean[HOURS];
    for (var hour = 0; hour < HOURS; hour++) {
      var log = 0.1 * Math.sin(hour * 0.37) + 0.05 * Math.sin(hour * 0.051);
      prices[hour] = 100 * Math.exp(log);
      vols[hour] = 0.5 * Math.exp(VOL_RESPONSE * log);
      skews[hour] = SKEW_RESPONSE * log;
      slopes[hour] = 0.1 * log;
      knowsVol[hour] = volEvery < HOURS && hour % volEvery == 0;
      knowsSkew[hour] = skewEvery < HOURS && hour % skewEvery == 0;
    }
    return new CoinHistory(
        coin,
        FactorColumn.known(prices),
        FactorColumn.unknown(HOURS),
        FactorColumn.unknown(HOURS),
        FactorColumn.of(vols, knowsVol),
        FactorColumn.of(skews, knowsSkew),
        FactorColumn.of(slopes, knowsSkew));
  }
}
