package org.ballast.quant.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import org.ballast.quant.scenario.RandomScenarios.Shifts;
import org.junit.jupiter.api.Test;

final class PositionPnlTest {
  private static final CompiledBook BOOK = SampleBook.compile(SampleBook.of(1));

  /// More than a block of scenarios.
  private static final ScenarioSet SCENARIOS =
      new RandomScenarios(3, 0.15, Shifts.ALL).of(BOOK.axes(), 300);

  private static final double ROUNDING = 1e-12;

  @Test
  void pnl_ofAllPositions_isThatOfTheBook() {
    var pnl = PositionPnl.of(BOOK, SCENARIOS);
    var whole = BOOK.pnl(SCENARIOS);
    for (int scenario = 0; scenario < SCENARIOS.size(); scenario++) {
      double sum = 0;
      double gross = 0;
      for (int position = 0; position < pnl.positions(); position++) {
        sum += pnl.pnl(position, scenario);
        gross += Math.abs(pnl.value(position, scenario)) + Math.abs(pnl.unmovedValue(position));
      }
      assertThat(sum)
          .as("scenario %d", scenario)
          .isCloseTo(whole.total(scenario), within(ROUNDING * gross));
    }
  }

  @Test
  void ofPosition_ofAnyPosition_isItsRow() {
    var pnl = PositionPnl.of(BOOK, SCENARIOS);
    for (int position = 0; position < pnl.positions(); position += 13) {
      var alone = PositionPnl.ofPosition(BOOK, position, SCENARIOS);
      for (int scenario = 0; scenario < SCENARIOS.size(); scenario++) {
        assertThat(alone[scenario]).isEqualTo(pnl.pnl(position, scenario));
      }
    }
  }

  @Test
  void moving_everyFactor_isTheSetItself() {
    var all = EnumSet.allOf(MoveFactor.class);
    assertThat(BOOK.pnl(SCENARIOS.moving(all)).totals())
        .containsExactly(BOOK.pnl(SCENARIOS).totals());
    var none = EnumSet.noneOf(MoveFactor.class);
    assertThat(BOOK.pnl(SCENARIOS.moving(none)).totals()).containsOnly(0);
  }

  @Test
  void of_scenariosOfOtherAxes_isRefused() {
    var other = ScenarioSet.unmoved(new MarketAxes(List.of(), List.of()));
    assertThatThrownBy(() -> PositionPnl.of(BOOK, other))
        .hasMessageContaining("scenarios must move the axes of the book");
  }
}
