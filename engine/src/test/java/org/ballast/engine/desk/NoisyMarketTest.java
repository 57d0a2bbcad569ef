package org.ballast.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.ballast.hedging.policy.HedgePolicy;
import org.junit.jupiter.api.Test;

/// Desks of every policy in noisy markets, at venues that fill in part, reject, repeat themselves
/// and fall silent: hedges never loop and never add to the risk.
class NoisyMarketTest {
  private static final int MARKETS = 1_000;

  /// The last updates of the still market, in which a desk has long finished; but for one that
  /// follows the passing of time, by the clock or with the delta of an option.
  private static final int QUIET_STEPS = 4;

  /// Half-widths traded for each that start and market moved. A breach of a Greek is carried from
  /// its limit to 0.6 of it, so the market has to move 0.4 for the next; a decision moves three
  /// Greeks within their bands by at most twice the square root of three.
  private static final double TURNOVER_MAX = 2 * Math.sqrt(3) / 0.4;

  /// Rounding to lots, and what fees and premiums move an account's own equity by.
  private static final double DELTA_SLACK = 1.01;

  @Test
  void apply_inNoisyMarkets_neverRaisesRiskNorLoops() {
    var faults = new ArrayList<String>();
    var orders = 0;
    var turnover = 0.0;
    for (var seed = 0L; seed < MARKETS; seed++) {
      var configuration = NoisyDesk.of(seed);
      var run = new NoisyRun(seed, configuration).run();
      for (var fault : run.faults()) {
        faults.add("seed=" + seed + " " + configuration.policy() + ": " + fault);
      }
      if (run.ordersInLast(QUIET_STEPS) > 0 && NoisyDesk.asksAtLimitsOnly(configuration.policy())) {
        faults.add("seed=" + seed + " " + configuration.policy() + ": deals in a still market");
      }
      if (configuration.policy() instanceof HedgePolicy.DeltaPolicy
          && !(run.deltaTraded() <= DELTA_SLACK * run.deltaMoved() + 0.1)) {
        faults.add(
            "seed=" + seed + ": traded " + run.deltaTraded() + " of delta for " + run.deltaMoved());
      }
      turnover = Math.max(turnover, run.greeksTraded() / (1 + run.greeksMoved()));
      if (!(run.greeksTraded() <= TURNOVER_MAX * (1 + run.greeksMoved()))) {
        faults.add(
            "seed="
                + seed
                + ": traded "
                + run.greeksTraded()
                + " half-widths for "
                + run.greeksMoved());
      }
      orders += run.orders();
    }
    System.out.printf(
        "%,d orders in %,d noisy markets, turnover at most %.2f of the moves%n",
        orders, MARKETS, turnover);
    assertThat(faults).isEmpty();
    assertThat(orders).as("orders, without which nothing was tried").isGreaterThan(MARKETS);
  }
}
