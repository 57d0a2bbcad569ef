package org.ballast.quant.pricing;

import static org.ballast.testkit.Accuracy.assertRelative;

import org.ballast.domain.instrument.OptionType;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;

class SettlementAverageReferenceTest {
  private static final String FILE = "conventions.json";
  private static final double RELATIVE = 1e-12;
  private static final double WINDOW_YEARS = 1800.0 / (365 * 86_400);

  @Test
  void effectiveYears_ofEveryRow_isExact() {
    for (var row : ReferenceRows.json(FILE, "twap_T_eff")) {
      var average = new SettlementAverage(row.number("window_years"), row.count("n_fixings"));
      double years = row.number("T_years");
      assertRelative(
          "effectiveYears", average.effectiveYears(years), row.number("T_eff"), RELATIVE, row);
      assertRelative(
          "effectiveYearsContinuous",
          average.effectiveYearsContinuous(years),
          row.number("T_eff_continuous"),
          RELATIVE,
          row);
    }
  }

  @Test
  void inWindow_ofEveryRow_isExact() {
    for (var row : ReferenceRows.json(FILE, "in_window_option")) {
      var average = new SettlementAverage(WINDOW_YEARS, row.count("n_fixings"));
      var progress = new SettlementAverage.Progress(row.count("done"), row.number("avg_done"));
      double forward = row.number("F");
      var open =
          average.inWindow(
              OptionType.CALL, forward, row.number("K"), row.number("sigma"), progress);
      assertRelative("openShare", open.openShare(), row.number("alpha_remaining"), RELATIVE, row);
      assertRelative("strike", open.strike(), row.number("K_eff"), RELATIVE, row);
      assertRelative("totalSd", open.totalSd(), row.number("total_sd"), RELATIVE, row);
      assertRelative("price", open.price(), row.number("call_usd"), RELATIVE, row);
      assertRelative("delta", open.delta(), row.number("delta"), RELATIVE, row);
      assertRelative(
          "markUnderlying",
          average.markUnderlying(forward, progress),
          row.number("mark_underlying"),
          RELATIVE,
          row);
    }
  }
}
