package org.ballast.quant.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.value.Asset;
import org.ballast.quant.scenario.MarketAxes;
import org.junit.jupiter.api.Test;

final class FrozenScenarioSetTest {
  private static final InstrumentId TOKEN = InstrumentId.parse("lido:wstETH");
  private static final MarketAxes AXES = new MarketAxes(List.of(Asset.ETH, Asset.USDC), List.of());

  @Test
  void contentHash_ofAnyChange_differs() {
    var stress = StressMove.named("a").withSpot(0.9);
    var hash = hash(stress);
    assertThat(hash).hasSize(64).isEqualTo(hash(stress));
    assertThat(hash)
        .isNotEqualTo(hash(stress.withSpot(Math.nextUp(0.9))))
        .isNotEqualTo(hash(stress.withVol(1.01)))
        .isNotEqualTo(hash(stress.withSkew(0.01)))
        .isNotEqualTo(hash(stress.withBasis(1.01)))
        .isNotEqualTo(hash(stress.withFunding(0.01)))
        .isNotEqualTo(hash(stress.withStaked(0.9)))
        .isNotEqualTo(hash(stress.withFailure("exchange", 0.4)))
        .isNotEqualTo(hash(stress.over(Duration.ofHours(1))))
        .isNotEqualTo(hash(StressMove.named("b").withSpot(0.9)));
  }

  private static String hash(StressMove stress) {
    return FrozenScenarioSet.of("test", 1, TenorRule.ROOT_TIME, set(stress)).contentHash();
  }

  @Test
  void contentHash_ofAnotherTenorRule_differs() {
    var moves = set(StressMove.named("a"));
    var rule = new TenorRule(0.4, 0.5, 7 / 365.0, 1);
    assertThat(FrozenScenarioSet.of("a", 1, rule, moves).contentHash())
        .isNotEqualTo(FrozenScenarioSet.of("a", 1, TenorRule.ROOT_TIME, moves).contentHash());
  }

  @Test
  void of_anotherVersion_isTheSameContent() {
    var moves = set(StressMove.named("a"));
    var first = FrozenScenarioSet.of("tail", 1, TenorRule.ROOT_TIME, moves);
    var second = FrozenScenarioSet.of("tail", 2, TenorRule.ROOT_TIME, moves);
    assertThat(second.contentHash()).isEqualTo(first.contentHash());
    assertThat(second.toString()).startsWith("tail v2 ");
    assertThatThrownBy(() -> FrozenScenarioSet.of("tail", 0, TenorRule.ROOT_TIME, moves))
        .hasMessageContaining("must have a name and a version");
  }

  private static MoveSet set(StressMove stress) {
    return StressMoves.of(List.of(stress), AXES, List.of(TOKEN));
  }
}
