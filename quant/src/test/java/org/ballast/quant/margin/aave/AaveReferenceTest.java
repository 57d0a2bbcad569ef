package org.ballast.quant.margin.aave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.testkit.Accuracy.assertRelative;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AaveReferenceTest {
  private static final String FILE = "aave_health.json";

  /// The file prints the factor to 20 digits; two roundings of a double lie between.
  private static final double RELATIVE = 1e-15;

  @Test
  void health_ofEveryCase_isExact() {
    for (var node : ReferenceRows.jsonNodes(FILE, "cases")) {
      var position = position(node);
      var health = AaveHealth.of(position);
      assertThat(health.collateral()).isEqualTo(integer(node, "total_collateral_base"));
      assertThat(health.debt()).isEqualTo(integer(node, "total_debt_base"));
      assertThat(health.averageThreshold()).isEqualTo(integer(node, "avg_lt_bps"));
      assertThat(health.healthFactor())
          .as("%s", node)
          .isEqualTo(integer(node, "health_factor_wad"));
      assertThat(health.isLiquidatable())
          .as("%s", node)
          .isEqualTo(node.path("liquidatable").asBoolean());
      if (node.has("uniform_price_factor_to_hf1")) {
        var factor = Double.parseDouble(node.path("uniform_price_factor_to_hf1").asString());
        assertRelative("factor", health.priceFactorToLiquidation(), factor, RELATIVE, node);
      }
    }
  }

  @Test
  void liquidation_ofEveryLiquidatableCase_isExact() {
    for (var node : ReferenceRows.jsonNodes(FILE, "cases")) {
      var expected = node.path("max_liquidation_first_pair");
      if (expected.isMissingNode()) {
        continue;
      }
      var position = position(node);
      var liquidation =
          AaveLiquidation.of(
              AaveHealth.of(position),
              position.collateral().getFirst(),
              position.debt().getFirst());
      assertThat(liquidation)
          .as("%s", node)
          .isEqualTo(
              new AaveLiquidation(
                  integer(expected, "debt_to_cover_max"),
                  integer(expected, "debt_repaid"),
                  integer(expected, "collateral_to_liquidator"),
                  integer(expected, "protocol_fee")));
    }
  }

  /// 10,000 USD of ether at a threshold of 80 % against 6,000 GHO.
  @Test
  void health_ofPublishedExample_isExact() {
    var ether =
        new AaveCollateral(
            "WETH", 18, e(2_000, 8), e(5, 18), new AaveReserveTerms(0, 8_000, 10_500, 1_000));
    var gho = new AaveDebt("GHO", 18, e(1, 8), e(6_000, 18));
    var health = AaveHealth.of(new AavePosition(List.of(ether), List.of(gho)));
    for (var node : ReferenceRows.jsonNodes(FILE, "published")) {
      assertThat(health.healthFactor()).isEqualTo(integer(node, "hf_wad"));
    }
  }

  private static BigInteger e(long value, int digits) {
    return BigInteger.valueOf(value).multiply(BigInteger.TEN.pow(digits));
  }

  private static AavePosition position(JsonNode node) {
    var collateral = new ArrayList<AaveCollateral>();
    for (var row : node.path("collateral")) {
      collateral.add(
          new AaveCollateral(
              row.path("asset").asString(),
              row.path("decimals").asInt(),
              integer(row, "price"),
              integer(row, "balance"),
              new AaveReserveTerms(
                  0,
                  row.path("lt_bps").asInt(),
                  row.path("bonus_bps").asInt(),
                  row.path("protocol_fee_bps").asInt())));
    }
    var debt = new ArrayList<AaveDebt>();
    for (var row : node.path("debt")) {
      debt.add(
          new AaveDebt(
              row.path("asset").asString(),
              row.path("decimals").asInt(),
              integer(row, "price"),
              integer(row, "balance")));
    }
    return new AavePosition(collateral, debt);
  }

  private static BigInteger integer(JsonNode node, String name) {
    assertThat(node.has(name)).as("%s in %s", name, node).isTrue();
    return new BigInteger(node.path(name).asString());
  }
}
