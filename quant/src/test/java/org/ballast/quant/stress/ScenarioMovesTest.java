package org.ballast.quant.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.value.Asset;
import org.junit.jupiter.api.Test;

class ScenarioMovesTest {
  private static final InstrumentId TOKEN = InstrumentId.parse("lido:wstETH");
  private static final ScenarioMoves MARKET =
      new ScenarioMoves(
          List.of(Asset.BTC, Asset.ETH),
          List.of(Asset.USDC),
          List.of(TOKEN),
          new TreeMap<>(Map.of(Asset.BTC, 0.5, Asset.ETH, 0.8)));
  private static final double EXACT = 1e-15;

  @Test
  void of_everyCoin_movesAllAlikeUnlessNamed() {
    var eth = CoinShock.NONE.withSpot(0.5).withVol(new VolMove.Plus(0.2));
    var scenario =
        new NamedScenario(
            "one",
            Duration.ofDays(73),
            CoinShock.NONE.withSpot(0.9).withVol(new VolMove.Times(1.5)).withSkew(-0.1),
            new TreeMap<>(Map.of(Asset.ETH, eth)),
            0.99,
            new TreeMap<>(Map.of(Asset.USDC, 0.88)),
            0.92,
            new TreeMap<>(Map.of("deribit", 0.3)));

    var moves = MARKET.of("test", List.of(scenario, NamedScenario.of("still", CoinShock.NONE)));

    assertThat(moves.labels()).containsExactly("one", "still");
    assertThat(moves.yearsPassed()).containsExactly(0.2, 0);
    var btc = moves.coin(Asset.BTC).orElseThrow();
    assertThat(btc.spotFactors()).containsExactly(0.9, 1);
    assertThat(btc.volFactors()).containsExactly(1.5, 1);
    assertThat(btc.skewShifts()).containsExactly(-0.1, 0);
    var moved = moves.coin(Asset.ETH).orElseThrow();
    assertThat(moved.spotFactors()).containsExactly(0.5, 1);
    assertThat(moved.volFactors()[0]).isCloseTo(1.25, within(EXACT));
    assertThat(moved.skewShifts()).containsExactly(0, 0);
    assertThat(moves.stablecoin(Asset.USDC).orElseThrow().factors()).containsExactly(0.88, 1);
    assertThat(moves.stakedToken(TOKEN).orElseThrow().basisFactors()).containsExactly(0.92, 1);
    assertThat(moves.venueFailures().getFirst().hasFailed()).containsExactly(true, false);
  }

  @Test
  void of_twoRecoveriesOfAVenue_keepsThemApart() {
    var moves = MARKET.of("test", List.of(failing(0.3), failing(0.4)));

    assertThat(moves.venueFailures()).hasSize(2);
    assertThat(moves.venueFailures().get(0).recovery()).isEqualTo(0.3);
    assertThat(moves.venueFailures().get(0).hasFailed()).containsExactly(true, false);
    assertThat(moves.venueFailures().get(1).hasFailed()).containsExactly(false, true);
  }

  @Test
  void plus_fallBelowZero_leavesAHundredth() {
    assertThat(new VolMove.Plus(-0.9).applyTo(0.5)).isEqualTo(0.005);
  }

  @Test
  void scenario_impossibleMove_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CoinShock.NONE.withSpot(0))
        .withMessageContaining("spotFactor must be positive");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> failing(1.1))
        .withMessageContaining("recovery of deribit must be at most 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VolMove.Times(Double.NaN))
        .withMessageContaining("factor must be positive");
  }

  private static NamedScenario failing(double recovery) {
    return new NamedScenario(
        "default",
        Duration.ZERO,
        CoinShock.NONE,
        new TreeMap<>(),
        1,
        new TreeMap<>(),
        1,
        new TreeMap<>(Map.of("deribit", recovery)));
  }
}
