package org.ballast.quant.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.ballast.domain.value.Asset;
import org.ballast.quant.moves.CoinHistory;
import org.ballast.quant.moves.FactorColumn;
import org.ballast.quant.moves.FactorHistory;
import org.junit.jupiter.api.Test;

class DailyMarketTest {
  private static final double SD = 0.006;
  private static final int DAYS = 120;

  @Test
  void of_withoutIndex_isRealisedVolatilityOnceSeeded() {
    var coin = daily(DAYS, -1, -1, -1).coins().getFirst();

    assertThat(coin.indexPrices().knownCount()).isEqualTo(DAYS + 1);
    assertThat(coin.atmVols().isKnown(19)).isFalse();
    assertThat(coin.atmVols().isKnown(20)).isTrue();
    var expected = DailyMarket.PREMIUM * SD * Math.sqrt(24 * 365);
    for (var day = 20; day <= DAYS; day++) {
      assertThat(coin.atmVols().at(day)).isCloseTo(expected, within(0.2 * expected));
    }
  }

  @Test
  void of_index_isTheLevelAndChangesOfSourceAreUnknown() {
    var vols = daily(DAYS, 40, 80, 60).coins().getFirst().atmVols();

    assertThat(vols.isKnown(39)).isTrue();
    assertThat(vols.isKnown(40)).as("first day of the index").isFalse();
    assertThat(vols.at(41)).isEqualTo(0.5);
    assertThat(vols.isKnown(60)).as("day that was not recorded").isFalse();
    assertThat(vols.at(61)).isEqualTo(0.5);
    assertThat(vols.at(80)).isEqualTo(0.5);
    for (var day = 81; day <= 80 + DailyMarket.INDEX_GAP_DAYS + 1; day++) {
      assertThat(vols.isKnown(day)).as("day %s", day).isFalse();
    }
    assertThat(vols.isKnown(80 + DailyMarket.INDEX_GAP_DAYS + 2)).isTrue();
  }

  @Test
  void of_funding_isThatOfTheDayBefore() {
    var funding = daily(DAYS, -1, -1, -1).coins().getFirst().fundingRates();

    assertThat(funding.isKnown(0)).isFalse();
    assertThat(funding.at(1)).isCloseTo(24e-5, within(1e-15));
  }

  @Test
  void of_otherStep_isRefused() {
    var days =
        new FactorHistory(
            HourlySample.START,
            Duration.ofDays(1),
            List.of(CoinHistory.ofPrices(Asset.BTC, FactorColumn.known(new double[] {1, 2}))),
            List.of(),
            List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> DailyMarket.of(days))
        .withMessageContaining("step must be an hour");
  }

  /// With a volatility index of 50 % from one day to another, but for a day.
  private static FactorHistory daily(int days, int from, int to, int without) {
    var hourly = HourlySample.of(Asset.BTC, days, 3, hour -> SD);
    var coin = hourly.coins().getFirst();
    var values = new double[coin.indexPrices().size()];
    var isKnown = new boolean[values.length];
    for (var hour = 0; hour < values.length; hour++) {
      values[hour] = 0.5;
      isKnown[hour] = from >= 0 && hour >= 24 * from && hour <= 24 * to && hour / 24 != without;
    }
    return DailyMarket.of(
        new FactorHistory(
            hourly.start(),
            hourly.step(),
            List.of(
                new CoinHistory(
                    coin.coin(),
                    coin.indexPrices(),
                    coin.perpetualBases(),
                    coin.fundingRates(),
                    FactorColumn.of(values, isKnown),
                    coin.skews(),
                    coin.termSlopes())),
            List.of(),
            List.of()));
  }
}
