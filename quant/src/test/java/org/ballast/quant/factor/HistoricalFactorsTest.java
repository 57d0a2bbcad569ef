package org.ballast.quant.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ballast.domain.value.Asset;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Normal;
import org.ballast.quant.moves.CoinHistory;
import org.ballast.quant.moves.FactorColumn;
import org.ballast.quant.moves.FactorHistory;
import org.junit.jupiter.api.Test;

class HistoricalFactorsTest {
  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final double HOURLY_SD = 0.008;
  private static final double VOL_SD = 0.004;
  private static final double LEVERAGE = -0.5;

  @Test
  void estimate_longHistory_findsTheLawItWasDrawnFrom() {
    var known = known(history(40_000, 1), List.of(Asset.BTC), Duration.ofHours(4));
    var variance = 4 * HOURLY_SD * HOURLY_SD;

    assertThat(known.variance(new double[] {1, 0, 0})).isCloseTo(variance, within(0.05 * variance));
    assertThat(known.variance(new double[] {0, 1, 0}))
        .isCloseTo(2 * variance * variance, within(0.2 * variance * variance));
    var vols = 4 * VOL_SD * VOL_SD * 10_000;
    assertThat(known.variance(new double[] {0, 0, 1})).isCloseTo(vols, within(0.05 * vols));
    var covariance =
        (known.variance(new double[] {1, 0, 1}) - known.variance(new double[] {1, 0, -1})) / 4;
    assertThat(covariance)
        .isCloseTo(
            LEVERAGE * Math.sqrt(variance * vols), within(0.05 * Math.sqrt(variance * vols)));
  }

  @Test
  void estimate_fewWindows_shrinksCorrelationsMoreThanMany() {
    var few = known(history(200, 2), List.of(Asset.BTC, Asset.ETH), Duration.ofHours(4));
    var many = known(history(20_000, 2), List.of(Asset.BTC, Asset.ETH), Duration.ofHours(4));

    assertThat(shrinkage(few)).isGreaterThan(10 * shrinkage(many)).isLessThanOrEqualTo(100);
  }

  @Test
  void estimate_volNeverRecorded_namesTheFactor() {
    var prices = FactorColumn.known(prices(1, 1_000));
    var history =
        new FactorHistory(
            START, HOUR, List.of(CoinHistory.ofPrices(Asset.BTC, prices)), List.of(), List.of());

    assertThat(HistoricalFactors.estimate(history, List.of(Asset.BTC), HOUR))
        .isInstanceOfSatisfying(
            FactorEstimate.Unknown.class,
            unknown -> assertThat(unknown.factor().name()).isEqualTo("BTC vol move"));
    assertThat(HistoricalFactors.estimate(history, List.of(Asset.ETH), HOUR))
        .isInstanceOfSatisfying(
            FactorEstimate.Unknown.class,
            unknown -> assertThat(unknown.factor().name()).isEqualTo("ETH return"));
  }

  @Test
  void estimate_tooShort_isUnknown() {
    assertThat(HistoricalFactors.estimate(history(100, 3), List.of(Asset.BTC), Duration.ofHours(4)))
        .isInstanceOf(FactorEstimate.Unknown.class);
  }

  private static double shrinkage(FactorCovariance covariance) {
    var text = covariance.provenance();
    return Double.parseDouble(
        text.substring(text.lastIndexOf("by ") + "by ".length(), text.lastIndexOf(" %")));
  }

  private static FactorCovariance known(
      FactorHistory history, List<Asset> coins, Duration holding) {
    return ((FactorEstimate.Known) HistoricalFactors.estimate(history, coins, holding))
        .covariance();
  }

  private static FactorHistory history(int size, long seed) {
    return new FactorHistory(
        START,
        HOUR,
        List.of(coin(Asset.BTC, seed, size), coin(Asset.ETH, seed + 1_000, size)),
        List.of(),
        List.of());
  }

  private static CoinHistory coin(Asset coin, long seed, int size) {
    var unknown = FactorColumn.unknown(size);
    return new CoinHistory(
        coin,
        FactorColumn.known(prices(seed, size)),
        unknown,
        unknown,
        FactorColumn.known(vols(seed, size)),
        unknown,
        unknown);
  }

  private static double[] prices(long seed, int size) {
    var prices = new double[size];
    prices[0] = 50_000;
    for (var i = 1; i < size; i++) {
      prices[i] = prices[i - 1] * Exp.exp(HOURLY_SD * normal(seed, 2L * i));
    }
    return prices;
  }

  /// A walk far above zero.
  private static double[] vols(long seed, int size) {
    var vols = new double[size];
    vols[0] = 50;
    for (var i = 1; i < size; i++) {
      vols[i] =
          vols[i - 1]
              + VOL_SD
                  * (LEVERAGE * normal(seed, 2L * i)
                      + Math.sqrt(1 - LEVERAGE * LEVERAGE) * normal(seed, 2L * i + 1));
    }
    return vols;
  }

  private static double normal(long seed, long sequence) {
    return Normal.quantile(new CounterRandom(seed, 9).uniform(sequence) + 0x1p-54);
  }
}
