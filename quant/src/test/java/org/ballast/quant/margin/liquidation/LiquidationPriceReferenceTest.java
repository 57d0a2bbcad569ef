package org.ballast.quant.margin.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.testkit.Accuracy.assertRelative;

import java.util.ArrayList;
import org.ballast.quant.margin.tier.MarginTier;
import org.ballast.quant.margin.tier.MarginTiers;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LiquidationPriceReferenceTest {
  private static final String FILE = "liquidation_prices.json";
  private static final double RELATIVE = 1e-11;

  /// Bybit prints a price rounded up to its tick.
  private static final double TICK = 0.5;

  @Test
  void tieredCross_agrees() {
    for (var row : ReferenceRows.jsonNodes(FILE, "hyperliquid_style")) {
      var tiers = tiers(row);
      double size = row.get("size").asDouble();
      double price = row.get("price").asDouble();
      double equity = row.get("account_value").asDouble();
      double maintenance = tiers.maintenance(Math.abs(size) * price);
      assertRelative("maintenance", maintenance, number(row, "maintenance"), RELATIVE, row);
      assertThat(maintenance > equity).as("%s", row).isEqualTo(row.get("liquidatable").asBoolean());
      assertPrice(new TieredCross(size, price, equity).liquidationPrice(tiers), row, "liq_price");
    }
  }

  @Test
  void bracketCross_agrees() {
    for (var row : ReferenceRows.jsonNodes(FILE, "binance_cross")) {
      var position =
          new BracketCross(
              number(row, "side") * number(row, "position"),
              number(row, "entry"),
              number(row, "mmr"),
              number(row, "cum"),
              number(row, "wallet_balance"),
              number(row, "other_mm"),
              number(row, "other_upnl"));
      assertPrice(position.liquidationPrice(), row, "liq_price");
    }
  }

  @Test
  void inverseIsolated_agrees() {
    for (var row : ReferenceRows.jsonNodes(FILE, "bybit_inverse_isolated")) {
      var position =
          new InversePosition(number(row, "side") * number(row, "qty_usd"), number(row, "entry"));
      assertRelative(
          "coins", position.entryCoins(), number(row, "position_value_coin"), RELATIVE, row);
      assertPrice(position.isolated(number(row, "leverage"), number(row, "mmr")), row, "liq_price");
    }
  }

  /// The example of Bybit's help centre: 0.5 BTC, long 10,000 USD at 8,000.
  @Test
  void inverseCross_agreesWithThePublishedExample() {
    for (var row : ReferenceRows.jsonNodes(FILE, "published")) {
      var position = new InversePosition(10_000, 8_000);
      assertPrice(position.bankruptcy(0.5, 0.00075), row, "bankruptcy");
      var cross = position.cross(0.5, 0.005, 0.00075);
      assertPrice(cross, row, "liq_exact");
      assertThat(((LiquidationPrice.At) cross).price()).isBetween(5739.50 - TICK, 5739.50);
    }
  }

  /// A price of the file that is not positive is one that never comes.
  private static void assertPrice(LiquidationPrice price, JsonNode row, String name) {
    double expected = number(row, name);
    if (expected > 0) {
      assertThat(price).as("%s", row).isInstanceOf(LiquidationPrice.At.class);
      assertRelative(name, ((LiquidationPrice.At) price).price(), expected, RELATIVE, row);
    } else {
      assertThat(price).as("%s", row).isInstanceOf(LiquidationPrice.Never.class);
    }
  }

  private static MarginTiers tiers(JsonNode row) {
    var tiers = new ArrayList<MarginTier>();
    row.get("tiers")
        .forEach(tier ->
            tiers.add(
                MarginTier.ofLeverage(tier.get("lower").asDouble(), tier.get("lev").asDouble())));
    return MarginTiers.of(tiers);
  }

  private static double number(JsonNode row, String name) {
    return Double.parseDouble(row.get(name).asString());
  }
}
