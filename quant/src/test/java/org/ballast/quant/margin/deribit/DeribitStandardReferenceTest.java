package org.ballast.quant.margin.deribit;

import static org.ballast.testkit.Accuracy.assertRelative;

import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeribitStandardReferenceTest {
  private static final String FILE = "deribit_standard_margin.json";
  private static final double RELATIVE = 1e-12;
  private static final OptionRate OPTION = new OptionRate(0.15, 0.1, 0.075);

  @Test
  void option_ofEveryRow_isExact() {
    for (var row : ReferenceRows.json(FILE, "options")) {
      var mark = row.number("mark_coin");
      var shorts = Math.max(-row.number("amount"), 0);
      var initial = OPTION.initial(row.type(), row.number("underlying"), row.number("K"), mark);
      assertRelative("initial", shorts * initial, row.number("im_coin"), RELATIVE, row);
      var maintenance = OPTION.maintenance(row.type(), mark);
      assertRelative("maintenance", shorts * maintenance, row.number("mm_coin"), RELATIVE, row);
    }
  }

  @Test
  void future_ofEveryRow_isExact() {
    for (var row : ReferenceRows.json(FILE, "futures")) {
      var rate =
          new FutureRate(
              row.number("base_im"), row.number("base_mm"), row.number("slope_per_unit"));
      var size = row.number("size");
      var coins = Math.abs(size);
      var usd = coins * row.number("index");
      assertRelative("imRate", rate.initial(size), row.number("im_rate"), RELATIVE, row);
      assertRelative("mmRate", rate.maintenance(size), row.number("mm_rate"), RELATIVE, row);
      assertRelative("imCoin", coins * rate.initial(size), row.number("im_coin"), RELATIVE, row);
      assertRelative(
          "mmCoin", coins * rate.maintenance(size), row.number("mm_coin"), RELATIVE, row);
      assertRelative("imUsd", usd * rate.initial(size), row.number("im_usd"), RELATIVE, row);
      assertRelative("mmUsd", usd * rate.maintenance(size), row.number("mm_usd"), RELATIVE, row);
    }
  }

  /// The venue's table of linear perpetuals.
  @Test
  void future_ofThePublishedTable_isTheVenuesOwn() {
    for (var row : ReferenceRows.section(FILE, "published_linear_perp").path("rows")) {
      var rate = published(row.path("pair").asString());
      var size = row.path("size").asDouble();
      var notional = size * row.path("price").asDouble();
      var initial = rate.initial(size);
      assertRelative("imRate", initial, percent(row.path("im_rate")), RELATIVE, row);
      assertRelative("im", notional * initial, number(row.path("im_usdc")), RELATIVE, row);
      if (row.has("mm_usdc")) {
        var maintenance = rate.maintenance(size);
        assertRelative("mmRate", maintenance, percent(row.path("mm_rate")), RELATIVE, row);
        assertRelative("mm", notional * maintenance, number(row.path("mm_usdc")), RELATIVE, row);
      }
    }
  }

  private static FutureRate published(String pair) {
    return switch (pair) {
      case "BTC_USDC" -> new FutureRate(0.02, 0.01, 0.00005);
      case "SOL_USDC" -> new FutureRate(0.04, 0.02, 0.000005);
      default -> throw new IllegalArgumentException("rate must be known: pair=" + pair);
    };
  }

  private static double number(JsonNode value) {
    return Double.parseDouble(value.asString());
  }

  private static double percent(JsonNode value) {
    return Double.parseDouble(value.asString().replace("%", "")) / 100;
  }
}
