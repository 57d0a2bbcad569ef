package org.ballast.quant.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.quant.scenario.RandomScenarios.Shifts;
import org.ballast.quant.scenario.SampleBook.Sample;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RevaluationTest {
  private static final Sample SAMPLE = SampleBook.of(2);
  private static final CompiledBook BOOK =
      CompiledBook.of(SAMPLE.portfolio(), SAMPLE.market(), VolSource.MARK);
  private static final ScenarioSet SCENARIOS =
      new RandomScenarios(3, 0.1, Shifts.ALL).of(BOOK.axes(), 1000);

  @Test
  void run_partitionsBackwards_givesTheSameBits() {
    var forwards = Revaluation.of(BOOK, SCENARIOS).run();
    var backwards = Revaluation.of(BOOK, SCENARIOS);
    assertThat(backwards.partitions()).isGreaterThan(1);
    for (int partition = backwards.partitions() - 1; partition >= 0; partition--) {
      backwards.run(partition);
    }
    assertThat(backwards.pnl().totals()).containsExactly(forwards.totals());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 7, 8, 13, 16, 25, 64, 100, 255, 256, 257, 513})
  void run_ofTheFirstScenariosAlone_givesTheSameBits(int size) {
    var chosen = new int[size];
    Arrays.setAll(chosen, i -> i);
    var all = Revaluation.of(BOOK, SCENARIOS).run();
    assertThat(BOOK.pnl(SCENARIOS.select(chosen)).totals())
        .containsExactly(Arrays.copyOf(all.totals(), size));
  }

  @Test
  void run_withoutVectors_givesTheSameBits() {
    assertThat(Revaluation.scalar(BOOK, SCENARIOS).run().totals())
        .containsExactly(BOOK.pnl(SCENARIOS).totals());
  }

  @Test
  void run_positionsInAnotherOrder_changesOnlyRounding() {
    var reversed =
        new Portfolio(SAMPLE.portfolio().positions().reversed(), SAMPLE.portfolio().cash());
    var other = CompiledBook.of(reversed, SAMPLE.market(), VolSource.MARK);
    assertThat(other.optionLines()).isEqualTo(BOOK.optionLines());
    assertThat(other.value()).isCloseTo(BOOK.value(), org.assertj.core.data.Offset.offset(1e-6));
  }

  @Test
  void pnl_withoutScenarios_isEmpty() {
    assertThat(BOOK.pnl(SCENARIOS.select(new int[0])).size()).isZero();
  }

  @Test
  void pnl_total_isTheSumOfItsAssets() {
    var pnl = BOOK.pnl(SCENARIOS);
    double sum = 0;
    for (int asset = 0; asset < BOOK.axes().assets().size(); asset++) {
      sum += pnl.ofAsset(asset, 5);
    }
    assertThat(pnl.total(5)).isEqualTo(sum).isNotZero();
  }

  @Test
  void of_scenariosOfOtherAxes_isRefused() {
    var empty =
        CompiledBook.of(new Portfolio(List.of(), List.of()), SAMPLE.market(), VolSource.MARK);
    assertThatThrownBy(() -> Revaluation.of(empty, SCENARIOS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("scenarios must move the axes of the book");
  }
}
