package org.ballast.quant.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ballast.testkit.Accuracy.assertRelative;

import org.ballast.quant.math.Log;
import org.ballast.quant.math.Normal;
import org.junit.jupiter.api.Test;

final class ExactReplicationTest {
  private static final ShortCall CALL = new ShortCall(100, 100, 0.25, 0.6);

  /// The next term of the expansion is of the order 1/N below the first.
  private static final double SLOPE_ERROR = 0.01;

  private static final double FORMULA_ERROR = 0.01;

  @Test
  void standardDeviation_overIntervals_fallsWithTheirSquareRoot() {
    for (int intervals = 64; intervals <= 512; intervals *= 2) {
      double ratio =
          ExactReplication.standardDeviation(CALL, 2 * intervals)
              / ExactReplication.standardDeviation(CALL, intervals);
      assertThat(Log.log(ratio) / Log.log(2))
          .as("slope from %s intervals", intervals)
          .isCloseTo(-0.5, within(SLOPE_ERROR));
    }
  }

  /// sqrt(pi/4) vega vol / sqrt(N), Derman & Kamal 1999.
  @Test
  void standardDeviation_ofManyIntervals_nearsDermanAndKamal() {
    int intervals = 1_000;
    double vega =
        CALL.spot() * Normal.density(CALL.d1(CALL.spot(), CALL.years())) * Math.sqrt(CALL.years());
    double formula = Math.sqrt(Math.PI / 4 / intervals) * vega * CALL.vol();
    assertThat(ExactReplication.standardDeviation(CALL, intervals) / formula)
        .isCloseTo(1, within(FORMULA_ERROR));
  }

  @Test
  void turnover_ofOneInterval_isTheFirstHedge() {
    assertRelative(
        "turnover",
        ExactReplication.turnover(CALL, 1),
        CALL.spot() * CALL.delta(CALL.spot(), CALL.years()),
        1e-15,
        CALL);
  }

  /// Adaptive quadrature with 20 digits, split at the kink.
  @Test
  void turnover_ofTwoIntervals_isExact() {
    assertRelative("turnover", ExactReplication.turnover(CALL, 2), 80.66686777542022, 1e-13, CALL);
  }

  @Test
  void turnover_agreesWithSimulation() {
    int intervals = 21;
    var sample =
        new ReplicationSimulator(CALL, 0, intervals, 7).run(RebalanceRule.everyCheck(), 20_000);
    assertRelative(
        "turnover", sample.turnover(), ExactReplication.turnover(CALL, intervals), 0.01, sample);
  }
}
