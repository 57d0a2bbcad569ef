package org.ballast.quant.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;
import org.junit.jupiter.api.Test;

final class NamedStressesTest {
  private static final ScenarioMoves MARKET =
      new ScenarioMoves(List.of(Asset.ETH), List.of(Asset.USDC), List.of(), new TreeMap<>());

  @Test
  void of_aVenue_movesTheMarketsAsTheNamesSay() {
    var moves = MARKET.of("stresses", NamedStresses.of(List.of("exchange"), 0.4));

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
    assertThat(coin.fundingAccruals()).containsExactly(0, 0, 0, 0, 0, 0, 0.09, -0.09, 0);
    assertThat(moves.stablecoin(Asset.USDC).orElseThrow().factors()[5]).isEqualTo(0.9);
    assertThat(moves.yearsPassed()[6]).isCloseTo(3 / 365.0, within(1e-15));
    assertThat(moves.venueFailures().getFirst().count()).isEqualTo(1);
  }
}
