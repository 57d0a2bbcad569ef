package org.ballast.quant.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.value.Asset;
import org.junit.jupiter.api.Test;

final class HistoricalMovesTest {
  private static final Asset USDT = new Asset("USDT");
  private static final WindowTerms TWO_HOURS =
      new WindowTerms(Duration.ofHours(2), Duration.ofHours(1));
  private static final boolean[] ALL_BUT_FIRST_VOL = {false, true, true, true};

  /// Four hours of everything; the first volatility and the last funding rate are unknown.
  private static final FactorHistory HISTORY =
      new FactorHistory(
          Histories.START,
          Histories.HOUR,
          List.of(
              new CoinHistory(
                  Asset.BTC,
                  known(100, 90, 110, 99),
                  known(0.01, 0.02, -0.01, 0),
                  FactorColumn.of(
                      new double[] {9, 1, 2, 4}, new boolean[] {true, true, true, false}),
                  FactorColumn.of(new double[] {0, 0.5, 0.6, 0.8}, ALL_BUT_FIRST_VOL),
                  FactorColumn.of(new double[] {0, -0.1, -0.2, -0.4}, ALL_BUT_FIRST_VOL),
                  FactorColumn.unknown(4))),
          List.of(new StablecoinHistory(USDT, known(1, 0.98, 0.99, 1.01))),
          List.of(
              new StakedHistory(InstrumentId.parse("lido:stETH"), known(0, -0.02, -0.05, -0.01))));

  private static final MoveSet MOVES =
      HistoricalMoves.of(HISTORY, TWO_HOURS, List.of(Histories.dynamics(Asset.BTC, -0.8, 0.3)));

  @Test
  void of_everyWindow_movesAsItHappened() {
    var coin = MOVES.coins().getFirst();
    assertThat(MOVES.size()).isEqualTo(2);
    assertThat(coin.spotFactors()).containsExactly(1.1, 1.1);
    assertThat(coin.volFactors()[1]).isEqualTo(0.8 / 0.5);
    assertThat(coin.skewShifts()[1]).isCloseTo(-0.3, within(1e-15));
    assertThat(coin.basisFactors()[0]).isCloseTo(Math.exp(-0.02), within(1e-15));
    assertThat(coin.fundingAccruals()[0]).isEqualTo(3);
    assertThat(MOVES.stablecoins().getFirst().factors()).containsExactly(0.99, 1.01 / 0.98);
    assertThat(MOVES.stakedTokens().getFirst().basisFactors()[0]).isEqualTo(0.95);
    assertThat(MOVES.yearsPassed()[0]).isCloseTo(2 / 8760.0, within(1e-18));
  }

  @Test
  void of_aWindowWithoutChains_movesTheSurfaceAsMeasured() {
    var coin = MOVES.coins().getFirst();
    assertThat(coin.volFactors()[0]).isCloseTo(Math.pow(1.1, -0.8), within(1e-15));
    assertThat(coin.skewShifts()[0]).isCloseTo(0.3 * Math.log(1.1), within(1e-15));
    assertThat(MOVES.provenance()).contains("its surface moves as measured: test months");
  }

  @Test
  void of_whatIsUnknown_countsItInNotes() {
    assertThat(MOVES.notes())
        .containsExactlyInAnyOrder(
            "BTC funding not observed in 1 of 2 windows: none paid",
            "BTC vol not observed in 1 of 2 windows: moved with the price, as measured",
            "BTC skew not observed in 1 of 2 windows: moved with the price, as measured",
            "BTC moved further than was measured in 1 of 2 windows: the surface's response is"
                + " extrapolated");
  }

  @Test
  void of_overlappingWindows_saysSo() {
    assertThat(MOVES.dependence()).isEqualTo(2);
    assertThat(MOVES.labels()).containsExactly("2020-03-01 00:00 +2h", "2020-03-01 01:00 +2h");
    assertThat(MOVES.provenance())
        .startsWith(
            "history 2020-03-01 00:00 to 2020-03-01 03:00, windows of 2h every 1h, overlapping");
  }

  @Test
  void of_windowsWithoutAPrice_leavesThemOut() {
    var gap =
        FactorColumn.of(new double[] {100, 0, 120, 130}, new boolean[] {true, false, true, true});
    var moves =
        HistoricalMoves.of(
            Histories.of(CoinHistory.ofPrices(Asset.ETH, gap)), TWO_HOURS, List.of());
    assertThat(moves.labels()).containsExactly("2020-03-01 00:00 +2h");
    assertThat(moves.coins().getFirst().volFactors()).containsExactly(1);
    assertThat(moves.notes()).contains("ETH vol not observed in 1 of 1 windows: held");
  }

  @Test
  void carry_ofWindows_saysNothingOfSurfaces() {
    var carry = HistoricalMoves.carry(HISTORY, TWO_HOURS);
    assertThat(carry.notes())
        .containsExactly("BTC funding not observed in 1 of 2 windows: none paid");
    assertThat(carry.coins().getFirst().basisFactors())
        .containsExactly(MOVES.coins().getFirst().basisFactors());
  }

  @Test
  void of_noWindow_isRefused() {
    var unknown = Histories.of(CoinHistory.ofPrices(Asset.ETH, FactorColumn.unknown(4)));
    assertThat(HistoricalMoves.hasWindow(unknown, TWO_HOURS)).isFalse();
    assertThat(HistoricalMoves.hasWindow(HISTORY, TWO_HOURS)).isTrue();
    assertThatThrownBy(() -> HistoricalMoves.of(unknown, TWO_HOURS, List.of()))
        .hasMessageContaining("must know the prices at both ends of a window");
  }

  @Test
  void halt_ofLessThanAStep_isTheWorstStepDownAndUp() {
    var halt = HaltMoves.of(HISTORY, Duration.ofMinutes(30), List.of());
    assertThat(halt.coins().getFirst().spotFactors())
        .containsExactly(new double[] {0.9, 110 / 90.0}, within(1e-15));
    assertThat(halt.labels())
        .containsExactly(
            "trading halt of 2020-03-01 00:00 +1h: BTC -10.0 %",
            "trading halt of 2020-03-01 01:00 +1h: BTC +22.2 %");
  }

  /// Both coins fall most in the first hour; one rises in the second, the other in the third.
  @Test
  void halt_ofTwoCoins_namesEachWindowOnce() {
    var history =
        Histories.of(
            CoinHistory.ofPrices(Asset.BTC, known(100, 80, 120, 121)),
            CoinHistory.ofPrices(Asset.ETH, known(10, 9, 9, 12)));
    var halt = HaltMoves.of(history, Histories.HOUR, List.of());
    assertThat(halt.labels())
        .containsExactly(
            "trading halt of 2020-03-01 00:00 +1h: BTC -20.0 %, ETH -10.0 %",
            "trading halt of 2020-03-01 01:00 +1h: BTC +50.0 %, ETH 0.0 %",
            "trading halt of 2020-03-01 02:00 +1h: BTC +0.8 %, ETH +33.3 %");
  }

  @Test
  void halt_ofNoTime_isRefused() {
    assertThatThrownBy(() -> HaltMoves.of(HISTORY, Duration.ZERO, List.of()))
        .hasMessageContaining("a halt must take time");
  }

  private static FactorColumn known(double... values) {
    return FactorColumn.known(values);
  }
}
