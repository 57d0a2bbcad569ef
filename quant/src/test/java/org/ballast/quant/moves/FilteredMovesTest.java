package org.ballast.quant.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.ballast.domain.value.Asset;
import org.ballast.quant.moves.FilteredMoves.CoinFilter;
import org.ballast.quant.moves.VolatilityFilter.Ewma;
import org.junit.jupiter.api.Test;

final class FilteredMovesTest {
  private static final WindowTerms DAY = new WindowTerms(Duration.ofDays(1), Duration.ofHours(1));
  private static final FactorHistory CALM =
      Histories.of(Histories.walk(Asset.BTC, 1, 2000), Histories.walk(Asset.ETH, 2, 2000));
  private static final List<SurfaceDynamics> DYNAMICS =
      List.of(Histories.dynamics(Asset.BTC, -0.8, 0.3));

  @Test
  void of_aConstantVariance_isHistory() {
    var historical = HistoricalMoves.of(CALM, DAY, DYNAMICS);
    var filtered = FilteredMoves.of(CALM, DAY, filters(new Ewma(1)), DYNAMICS);
    assertThat(filtered.labels()).isEqualTo(historical.labels());
    for (int coin = 0; coin < 2; coin++) {
      var expected = historical.coins().get(coin);
      var actual = filtered.coins().get(coin);
      assertThat(actual.spotFactors()).containsExactly(expected.spotFactors(), within(1e-12));
      assertThat(actual.volFactors()).containsExactly(expected.volFactors(), within(1e-12));
      assertThat(actual.skewShifts()).containsExactly(expected.skewShifts(), within(1e-12));
    }
  }

  @Test
  void of_aMarketThatIsThreeTimesAsWildNow_spreadsAsMuch() {
    var returns = Arrays.stream(Histories.normals(1, 3000)).map(z -> 0.01 * z).toArray();
    for (int i = 2500; i < 3000; i++) {
      returns[i] *= 3;
    }
    var wild = Histories.of(CoinHistory.ofPrices(Asset.BTC, Histories.prices(30_000, returns)));
    var filters = List.of(new CoinFilter(Asset.BTC, Ewma.ofHalfLife(100)));
    var filtered = FilteredMoves.of(wild, DAY, filters, List.of());
    double spread = deviation(filtered.coins().getFirst().spotFactors());
    assertThat(spread).isBetween(0.8 * 0.03 * Math.sqrt(24), 1.25 * 0.03 * Math.sqrt(24));
  }

  @Test
  void of_whatMovesMoreThanThen_movesTheSurfaceToo() {
    var historical = HistoricalMoves.of(CALM, DAY, DYNAMICS).coins().getFirst();
    var filters = filters(new Ewma(0.9));
    var filtered = FilteredMoves.of(CALM, DAY, filters, DYNAMICS).coins().getFirst();
    double greatest = 0;
    for (int i = 0; i < historical.spotFactors().length; i += 50) {
      double more = Math.log(filtered.spotFactors()[i]) - Math.log(historical.spotFactors()[i]);
      double vol = Math.log(filtered.volFactors()[i]) - Math.log(historical.volFactors()[i]);
      assertThat(vol).as("window %d", i).isCloseTo(-0.8 * more, within(1e-12));
      greatest = Math.max(greatest, Math.abs(more));
    }
    assertThat(greatest).isGreaterThan(0.01);
  }

  @Test
  void of_pricesBeyondAllMeasured_countsThem() {
    var hour = new WindowTerms(Duration.ofHours(1), Duration.ofHours(1));
    var returns = Arrays.stream(Histories.normals(1, 2000)).map(z -> 0.01 * z).toArray();
    for (int i = 1900; i < returns.length; i++) {
      returns[i] *= 5;
    }
    var turned = Histories.of(CoinHistory.ofPrices(Asset.BTC, Histories.prices(100, returns)));
    var calm = FilteredMoves.of(CALM, hour, filters(new Ewma(0.94)), DYNAMICS);
    var wild = FilteredMoves.of(turned, hour, filters(new Ewma(0.94)), DYNAMICS);
    assertThat(calm.notes()).noneMatch(note -> note.startsWith("at today's volatility"));
    assertThat(wild.notes())
        .anyMatch(note -> note.startsWith("at today's volatility: BTC price moves as great"));
  }

  @Test
  void of_aWindowWithAnUnknownPriceInside_leavesItOut() {
    var prices = new double[100];
    Arrays.setAll(prices, i -> 100 + i % 7);
    var isKnown = new boolean[100];
    Arrays.fill(isKnown, true);
    isKnown[50] = false;
    var history = Histories.of(CoinHistory.ofPrices(Asset.BTC, FactorColumn.of(prices, isKnown)));
    var filters = List.of(new CoinFilter(Asset.BTC, new Ewma(0.99)));
    var terms = new WindowTerms(Duration.ofHours(4), Duration.ofHours(1));
    var moves = FilteredMoves.of(history, terms, filters, List.of());
    assertThat(moves.size()).isEqualTo(96 - 5);
    assertThat(moves.notes()).anyMatch(note -> note.startsWith("3 of 94 windows left out"));
  }

  @Test
  void of_aCoinWithoutAFilter_isRefused() {
    assertThatThrownBy(() -> FilteredMoves.of(CALM, DAY, List.of(), List.of()))
        .hasMessageContaining("each coin must have a filter: coin=BTC");
  }

  @Test
  void of_aPriceThatStoodStillForLong_staysFinite() {
    var returns = Arrays.stream(Histories.normals(3, 3000)).map(z -> 0.01 * z).toArray();
    Arrays.fill(returns, 500, 2900, 0);
    var still = Histories.of(CoinHistory.ofPrices(Asset.BTC, Histories.prices(100, returns)));
    var filters = List.of(new CoinFilter(Asset.BTC, new Ewma(0.9)));
    var moves = FilteredMoves.of(still, DAY, filters, List.of()).coins().getFirst();
    for (double factor : moves.spotFactors()) {
      assertThat(factor).isBetween(0.01, 100.0);
    }
  }

  private static List<CoinFilter> filters(VolatilityFilter filter) {
    return List.of(new CoinFilter(Asset.BTC, filter), new CoinFilter(Asset.ETH, filter));
  }

  private static double deviation(double[] factors) {
    double sum = 0;
    double squares = 0;
    for (double factor : factors) {
      double x = Math.log(factor);
      sum += x;
      squares += x * x;
    }
    double mean = sum / factors.length;
    return Math.sqrt(squares / factors.length - mean * mean);
  }
}
