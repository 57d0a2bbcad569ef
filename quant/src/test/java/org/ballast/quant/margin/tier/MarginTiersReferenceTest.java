package org.ballast.quant.margin.tier;

import static org.ballast.testkit.Accuracy.assertRelative;

import java.util.ArrayList;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;

class MarginTiersReferenceTest {
  private static final String FILE = "liquidation_prices.json";
  private static final double RELATIVE = 1e-11;

  @Test
  void maintenance_ofEveryRow_isExact() {
    for (var node : ReferenceRows.jsonNodes(FILE, "hyperliquid_style")) {
      var tiers = new ArrayList<MarginTier>();
      for (var tier : node.path("tiers")) {
        tiers.add(
            MarginTier.ofLeverage(tier.path("lower").asDouble(), tier.path("lev").asDouble()));
      }
      var notional = Math.abs(node.path("size").asDouble()) * node.path("price").asDouble();
      assertRelative(
          "maintenance",
          MarginTiers.of(tiers).maintenance(notional),
          Double.parseDouble(node.path("maintenance").asString()),
          RELATIVE,
          node);
    }
  }
}
