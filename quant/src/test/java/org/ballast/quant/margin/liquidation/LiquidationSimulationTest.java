package org.ballast.quant.margin.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.value.Asset;
import org.ballast.quant.math.Log;
import org.ballast.quant.math.Normal;
import org.junit.jupiter.api.Test;

class LiquidationSimulationTest {
  private static final int PATHS = 20_000;
  private static final Duration DAY = Duration.ofDays(1);
  private static final double VOL = 0.8;
  private static final double STANDARD_ERRORS = 4;

  /// Of the maintenance margin of ten calls, about 1.3 BTC: curvature over half a node.
  private static final double TABLE_ERROR = 5e-4;

  private static final PathModel DIFFUSION =
      new PathModel(MoveCovariance.of(List.of(Asset.BTC), new double[] {VOL}, 0, 1, 0), 0, 0, 0, 0);

  @Test
  void oneStep_isLiquidatedWithTheProbabilityOfTheNormalTail() {
    var account = MarginMarket.account("0.4", MarginMarket.perpetual("500000"));
    var found = LiquidationSearch.DEFAULT.of(account, StressPath.parallel(List.of(Asset.BTC), 0));
    double barrier = Log.log1p(((LiquidationPoint.At) found.down()).move());
    var paths = LiquidationSimulation.of(account, DIFFUSION, DAY, 1, 5).run(0, PATHS);
    double expected = Normal.cdf(barrier / (VOL * Math.sqrt(1.0 / 365)));
    double error = Math.sqrt(expected * (1 - expected) / PATHS);
    assertThat(paths.probabilityWithin(DAY)).isCloseTo(expected, within(STANDARD_ERRORS * error));
  }

  @Test
  void moreSteps_onlySeeMoreLiquidations() {
    var account = MarginMarket.account("0.4", MarginMarket.perpetual("500000"));
    var paths = LiquidationSimulation.of(account, DIFFUSION, DAY, 8, 5).run(0, PATHS);
    double before = 0;
    for (int step = 1; step <= 8; step++) {
      double within = paths.probabilityWithin(DAY.multipliedBy(step).dividedBy(8));
      assertThat(within).isGreaterThanOrEqualTo(before);
      before = within;
    }
    assertThat(before).isBetween(0.05, 0.6);
  }

  @Test
  void partitions_joinToTheSamePaths() {
    var account = MarginMarket.account("3", MarginMarket.option(OptionType.CALL, "110000", "-10"));
    var jumps = new PathModel(DIFFUSION.covariance(), 20, -0.05, 0.05, 0.5);
    var whole = LiquidationSimulation.of(account, jumps, DAY, 4, 9).run(0, 1_000);
    var cuts = LiquidationSimulation.partition(1_000, 3);
    var parts =
        LiquidationSimulation.of(account, jumps, DAY, 4, 9)
            .run(cuts[0], cuts[1])
            .plus(LiquidationSimulation.of(account, jumps, DAY, 4, 9).run(cuts[1], cuts[2]))
            .plus(LiquidationSimulation.of(account, jumps, DAY, 4, 9).run(cuts[2], cuts[3]));
    assertThat(parts).isEqualTo(whole);
  }

  @Test
  void collateralFor_letsThatShareOfPathsSurvive() {
    var poor = MarginMarket.account("0.2", MarginMarket.perpetual("500000"));
    var paths = LiquidationSimulation.of(poor, DIFFUSION, DAY, 4, 3).run(0, PATHS);
    double needed = paths.collateralFor(0.999);
    var balance = String.format(java.util.Locale.ROOT, "%.6f", 0.2 + needed + 1e-5);
    var rich = MarginMarket.account(balance, MarginMarket.perpetual("500000"));
    var after = LiquidationSimulation.of(rich, DIFFUSION, DAY, 4, 3).run(0, PATHS);
    assertThat(after.probabilityWithin(DAY)).isBetween(0.0, 0.001);
    assertThat(after.collateralFor(0.999)).isCloseTo(0, within(1e-3));
  }

  @Test
  void table_agreesWithTheModelBetweenItsNodes() {
    var account = MarginMarket.account("3", MarginMarket.option(OptionType.CALL, "110000", "-10"));
    var tabulated = LiquidationSimulation.of(account, DIFFUSION, DAY, 2, 21).run(0, 500);
    var exact = LiquidationSimulation.exact(account, DIFFUSION, DAY, 2, 21).run(0, 500);
    for (int i = 0; i < 500; i++) {
      assertThat(tabulated.worst().get(i)).isCloseTo(exact.worst().get(i), within(TABLE_ERROR));
    }
    assertThat(tabulated.firstStep()).isEqualTo(exact.firstStep());
  }
}
