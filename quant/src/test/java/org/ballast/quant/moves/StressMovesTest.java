package org.ballast.quant.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.value.Asset;
import org.ballast.quant.scenario.MarketAxes;
import org.junit.jupiter.api.Test;

final class StressMovesTest {
  private static final InstrumentId TOKEN = InstrumentId.parse("lido:wstETH");
  private static final MarketAxes AXES =
      new MarketAxes(List.of(Asset.ETH, Asset.USD, Asset.USDC), List.of());

  @Test
  void named_stresses_moveTheBookAsTheySay() {
    var stresses = StressMoves.named(List.of(Asset.USDC), List.of("exchange"), 0.4);
    var moves = StressMoves.of(stresses, AXES, List.of(TOKEN));
    assertThat(moves.labels())
        .containsExactly(
            "spot -33 %",
            "spot -50 %",
            "spot -66 %",
            "spot +50 %",
            "vol x 2",
            "depeg -10 %",
            "funding +1 %/8h for 3d",
            "funding -1 %/8h for 3d",
            "default of exchange");
    var coin = moves.coin(Asset.ETH).orElseThrow();
    assertThat(coin.spotFactors()).containsExactly(0.67, 0.5, 0.34, 1.5, 1, 1, 1, 1, 1);
    assertThat(coin.volFactors()[4]).isEqualTo(2);
    assertThat(moves.stablecoin(Asset.USDC).orElseThrow().factors()[5]).isEqualTo(0.9);
    assertThat(moves.yearsPassed()[6]).isCloseTo(3 / 365.0, within(1e-15));
    assertThat(moves.venueFailures().getFirst().count()).isEqualTo(1);
  }

  @Test
  void of_aMoveOfOneAsset_winsOverTheMoveOfAll() {
    var stress = StressMove.named("own").withSpot(0.7).withAsset(Asset.ETH, 0.6);
    var moves = StressMoves.of(List.of(stress), AXES, List.of());
    assertThat(moves.coin(Asset.ETH).orElseThrow().spotFactors()).containsExactly(0.6);
    assertThat(moves.stablecoin(Asset.USDC).orElseThrow().factors()).containsExactly(1);
    assertThat(moves.stablecoin(Asset.USD)).isEmpty();
  }

  @Test
  void of_oneVenueWithTwoRecoveries_keepsThemApart() {
    var worse = StressMove.named("worse").withFailure("exchange", 0);
    var better = StressMove.named("better").withFailure("exchange", 0.5);
    var failures = StressMoves.of(List.of(worse, better), AXES, List.of()).venueFailures();
    assertThat(failures).hasSize(2);
    assertThat(failures.get(0).hasFailed()).containsExactly(true, false);
    assertThat(failures.get(1).hasFailed()).containsExactly(false, true);
  }

  @Test
  void of_whatCannotBe_isRefused() {
    var nothing = StressMove.named("nothing").withSpot(0);
    assertThatThrownBy(() -> StressMoves.of(List.of(nothing), AXES, List.of()))
        .hasMessageContaining("spotFactor must be positive");
    assertThatThrownBy(() -> StressMove.named("back").over(Duration.ofHours(-1)))
        .hasMessageContaining("must not take negative time");
  }
}
