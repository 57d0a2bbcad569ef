package org.ballast.quant.margin.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.value.Asset;
import org.ballast.quant.math.Log;
import org.ballast.quant.scenario.MarketMove;
import org.junit.jupiter.api.Test;

class NearestBreachTest {
  private static final double YEARS = 1.0 / 365;
  private static final MoveCovariance TWO_COINS =
      MoveCovariance.of(List.of(Asset.BTC, Asset.ETH), new double[] {0.5, 0.8}, 0.7, 1.2, -0.4);

  /// For headroom c + a.x, linear in the log moves, the distance is c / sqrt(a' C a).
  @Test
  void linearHeadroom_hasTheDistanceOfItsPlane() {
    double[][] slopes = {{1, 0, 0}, {0.3, -1, 0.2}, {-1, -1, 1}, {0, 0, 1}};
    for (var slope : slopes) {
      double sd = Math.sqrt(YEARS) * norm(slope);
      double room = 3 * sd;
      var found = NearestBreach.of(linear(room, slope), TWO_COINS, YEARS).orElseThrow();
      assertThat(found.radius()).as("slope %s", slope).isCloseTo(3, within(2e-3));
      assertThat(linear(room, slope).applyAsDouble(found.move())).isCloseTo(0, within(1e-7));
    }
  }

  @Test
  void headroomThatNeverEnds_isNotFound() {
    assertThat(NearestBreach.of(_ -> 1, TWO_COINS, YEARS)).isEmpty();
  }

  @Test
  void withoutHeadroom_distanceIsZero() {
    assertThat(NearestBreach.of(_ -> -1, TWO_COINS, YEARS).orElseThrow().radius()).isZero();
  }

  @Test
  void jointMove_isNoFurtherThanTheMoveOfOneFactor() {
    var account = MarginMarket.account("2", MarginMarket.option(OptionType.CALL, "110000", "-10"));
    var covariance = MoveCovariance.of(List.of(Asset.BTC), new double[] {0.6}, 0, 1, 0);
    var horizon = Duration.ofDays(1);
    var joint = NearestBreach.of(account, covariance, horizon).orElseThrow();
    var alone = LiquidationSearch.DEFAULT.of(account, StressPath.parallel(List.of(Asset.BTC), 0));
    double up = ((LiquidationPoint.At) alone.up()).move();
    assertThat(joint.distance())
        .isLessThanOrEqualTo(NearestBreach.distance(Log.log1p(up), 0.6, horizon) + 1e-6);
    var there = account.state(joint.move());
    assertThat(there.equity()).isCloseTo(there.maintenanceMargin(), within(1e-7));
  }

  @Test
  void covariance_thatIsNotPositive_isRefused() {
    assertThatThrownBy(() -> MoveCovariance.of(List.of(Asset.BTC), new double[] {0.6}, 0, 1, -1))
        .hasMessageContaining("pivot");
  }

  private static ToDoubleFunction<MarketMove> linear(double room, double[] slope) {
    return move ->
        room
            + slope[0] * Log.log(move.spotFactors().getOrDefault(Asset.BTC, 1.0))
            + slope[1] * Log.log(move.spotFactors().getOrDefault(Asset.ETH, 1.0))
            + slope[2] * Log.log(move.volFactor());
  }

  private static double norm(double[] slope) {
    double[] sd = {0.5, 0.8, 1.2};
    double[][] correlation = {{1, 0.7, -0.4}, {0.7, 1, -0.4}, {-0.4, -0.4, 1}};
    double square = 0;
    for (int i = 0; i < sd.length; i++) {
      for (int j = 0; j < sd.length; j++) {
        square += slope[i] * slope[j] * sd[i] * sd[j] * correlation[i][j];
      }
    }
    return Math.sqrt(square);
  }
}
