package org.ballast.quant.margin.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.value.Asset;
import org.ballast.quant.math.Log;
import org.junit.jupiter.api.Test;

class LiquidationSearchTest {
  private static final StressPath PATH = StressPath.parallel(List.of(Asset.BTC), 0);

  @Test
  void inversePerpetual_agreesWithTheFormula() {
    var long10 = MarginMarket.account("1", MarginMarket.perpetual("500000"));
    var found = LiquidationSearch.DEFAULT.of(long10, PATH);
    assertThat(found.up()).isInstanceOf(LiquidationPoint.NotWithin.class);
    double price = MarginMarket.INDEX * (1 + move(found.down()));
    double coins = 500_000 / price;
    double equity = 1 + 500_000 / MarginMarket.INDEX - coins;
    double rate = MarginMarket.MAINTENANCE + MarginMarket.SLOPE * coins;
    assertThat(equity).isCloseTo(coins * rate, within(1e-9));
  }

  @Test
  void found_isWhereTheModelSaysEquityIsMaintenance() {
    var shortCall =
        MarginMarket.account(
            "3",
            MarginMarket.option(OptionType.CALL, "110000", "-10"),
            MarginMarket.perpetual("200000"));
    var path = StressPath.parallel(List.of(Asset.BTC), 0.5);
    var found = LiquidationSearch.DEFAULT.of(shortCall, path);
    for (var point : List.of(found.down(), found.up())) {
      if (point instanceof LiquidationPoint.At(var move)) {
        var state = shortCall.state(path.at(Log.log1p(move)));
        assertThat(state.equity()).isCloseTo(state.maintenanceMargin(), within(1e-8));
      }
    }
    assertThat(found.up()).isInstanceOf(LiquidationPoint.At.class);
  }

  @Test
  void hedgedPair_isFurtherFromLiquidationThanEitherAlone() {
    var put = MarginMarket.option(OptionType.PUT, "80000", "-10");
    var alone = LiquidationSearch.DEFAULT.of(MarginMarket.account("4", put), PATH);
    var pair =
        LiquidationSearch.DEFAULT.of(
            MarginMarket.account("4", put, MarginMarket.perpetual("-200000")), PATH);
    assertThat(move(pair.down())).isLessThan(move(alone.down()));
  }

  @Test
  void moreCollateral_isNeverNearerToLiquidation() {
    double before = 0;
    for (var balance : List.of("0.5", "1", "2", "3")) {
      var found =
          LiquidationSearch.DEFAULT.of(
              MarginMarket.account(balance, MarginMarket.perpetual("500000")), PATH);
      assertThat(move(found.down())).isLessThan(before);
      before = move(found.down());
    }
  }

  @Test
  void withoutHeadroom_isAlready() {
    var found =
        LiquidationSearch.DEFAULT.of(
            MarginMarket.account("0.001", MarginMarket.perpetual("500000")), PATH);
    assertThat(found.down()).isInstanceOf(LiquidationPoint.Already.class);
  }

  @Test
  void gap_betweenTwoSafeRanges_isFoundAtItsNearEdge() {
    var found = LiquidationSearch.DEFAULT.of(x -> x < -0.3 && x > -0.4 ? -1 : 1);
    assertThat(Log.log1p(move(found.down()))).isCloseTo(-0.3, within(1e-9));
    assertThat(found.up()).isEqualTo(new LiquidationPoint.NotWithin(4));
  }

  private static double move(LiquidationPoint point) {
    assertThat(point).isInstanceOf(LiquidationPoint.At.class);
    return ((LiquidationPoint.At) point).move();
  }
}
