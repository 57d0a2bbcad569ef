package org.ballast.quant.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.value.Asset;
import org.ballast.quant.stress.CoinShock;
import org.ballast.quant.stress.NamedScenario;
import org.ballast.quant.stress.ScenarioMoves;
import org.ballast.quant.stress.VolMove;
import org.junit.jupiter.api.Test;

final class FrozenScenarioSetTest {
  private static final InstrumentId TOKEN = InstrumentId.parse("lido:wstETH");
  private static final ScenarioMoves MARKETS =
      new ScenarioMoves(List.of(Asset.ETH), List.of(Asset.USDC), List.of(TOKEN), new TreeMap<>());

  @Test
  void contentHash_ofAnyChange_differs() {
    var shock = CoinShock.NONE.withSpot(0.9);
    var scenario = NamedScenario.of("a", shock);
    var hash = hash(scenario);
    assertThat(hash).hasSize(64).isEqualTo(hash(scenario));
    assertThat(hash)
        .isNotEqualTo(hash(shock.withSpot(Math.nextUp(0.9))))
        .isNotEqualTo(hash(shock.withVol(new VolMove.Times(1.01))))
        .isNotEqualTo(hash(shock.withSkew(0.01)))
        .isNotEqualTo(hash(shock.withBasis(1.01)))
        .isNotEqualTo(hash(shock.withFunding(0.01)))
        .isNotEqualTo(hash(scenario.withStablecoins(0.9)))
        .isNotEqualTo(hash(scenario.withStaked(0.9)))
        .isNotEqualTo(hash(scenario.withFailure("exchange", 0.4)))
        .isNotEqualTo(hash(scenario.over(Duration.ofHours(1))))
        .isNotEqualTo(hash(scenario.named("b")));
  }

  private static String hash(CoinShock shock) {
    return hash(NamedScenario.of("a", shock));
  }

  private static String hash(NamedScenario stress) {
    return FrozenScenarioSet.of("test", 1, TenorRule.ROOT_TIME, set(stress)).contentHash();
  }

  @Test
  void contentHash_ofAnotherTenorRule_differs() {
    var moves = set(NamedScenario.of("a", CoinShock.NONE));
    var rule = new TenorRule(0.4, 0.5, 7 / 365.0, 1);
    assertThat(FrozenScenarioSet.of("a", 1, rule, moves).contentHash())
        .isNotEqualTo(FrozenScenarioSet.of("a", 1, TenorRule.ROOT_TIME, moves).contentHash());
  }

  @Test
  void of_anotherVersion_isTheSameContent() {
    var moves = set(NamedScenario.of("a", CoinShock.NONE));
    var first = FrozenScenarioSet.of("tail", 1, TenorRule.ROOT_TIME, moves);
    var second = FrozenScenarioSet.of("tail", 2, TenorRule.ROOT_TIME, moves);
    assertThat(second.contentHash()).isEqualTo(first.contentHash());
    assertThat(second.toString()).startsWith("tail v2 ");
    assertThatThrownBy(() -> FrozenScenarioSet.of("tail", 0, TenorRule.ROOT_TIME, moves))
        .hasMessageContaining("must have a name and a version");
  }

  private static MoveSet set(NamedScenario stress) {
    return MARKETS.of("test", List.of(stress));
  }
}
