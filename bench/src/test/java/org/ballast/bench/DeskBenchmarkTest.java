package org.ballast.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ballast.hedging.plan.HedgePlan;
import org.junit.jupiter.api.Test;

final class DeskBenchmarkTest {
  private final DeskBenchmark benchmark = new DeskBenchmark();

  @Test
  void value_ofTheDesk_isThatOfItsPositions() {
    var risk = benchmark.value();
    var sum = risk.positions().stream().mapToDouble(line -> line.exposure().value()).sum();
    var total = risk.underlyings().stream().mapToDouble(line -> line.exposure().value()).sum();
    assertThat(risk.positions().size()).isGreaterThan(100);
    assertThat(total).isCloseTo(sum, within(1e-9 * Math.abs(sum)));
  }

  @Test
  void scenarioGrid_withoutAShock_isZero() {
    var grid = benchmark.scenarioGrid();
    var spot = grid.spotShocks().indexOf(0.0);
    var vol = grid.volShocks().indexOf(0.0);
    assertThat(grid.pnl().get(spot).get(vol)).isZero();
    assertThat(grid.pnl().getFirst().getFirst()).isNotZero();
  }

  @Test
  void plan_forTheDesk_meetsItsMandate() {
    var plan = benchmark.plan();
    assertThat(plan.solver().status())
        .isIn(HedgePlan.Status.SOLVED, HedgePlan.Status.LIMIT_REACHED);
    assertThat(plan.trades()).isNotEmpty();
    for (var band : plan.bands()) {
      assertThat(band.excess(band.valueIn(plan.after()))).as(band.name()).isZero();
    }
  }
}
