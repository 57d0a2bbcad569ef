package org.ballast.quant.margin.deribit;

import static org.ballast.testkit.Accuracy.assertRelative;

import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;

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
}
