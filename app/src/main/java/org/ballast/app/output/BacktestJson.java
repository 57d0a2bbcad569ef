package org.ballast.app.output;

import java.util.Locale;
import java.util.OptionalDouble;
import org.ballast.quant.backtest.ForecastSeries;
import org.ballast.quant.distribution.BacktestResult;
import tools.jackson.databind.node.ObjectNode;

/// A backtest as `ballast.backtest/1`.
public final class BacktestJson {
  private BacktestJson() {}

  public static String render(BacktestReport report) {
    var root = Json.object();
    root.put("schema", "ballast.backtest/1");
    var coins = root.putArray("coins");
    report.coins().forEach(coin -> coins.add(coin.code()));
    root.put("historyFrom", report.historyFrom().toString());
    var series = root.putArray("series");
    report.series().stream()
        .filter(one -> !one.days().isEmpty())
        .forEach(one -> series.add(series(one)));
    return Json.text(root);
  }

  private static ObjectNode series(ForecastSeries series) {
    var coverage = series.coverage();
    var node = Json.object();
    node.put("book", series.book().name().toLowerCase(Locale.ROOT));
    node.put("method", series.method().name().toLowerCase(Locale.ROOT));
    Json.put(node, "confidence", series.confidence());
    node.put("days", coverage.observations());
    Json.put(node, "expected", coverage.expectedExceptions());
    node.put("exceptions", coverage.exceptions());
    node.set("kupiec", test(coverage.unconditionalCoverage()));
    node.set("independence", test(coverage.independence()));
    node.set("conditionalCoverage", test(coverage.conditionalCoverage()));
    node.put("trafficLight", coverage.trafficLight().name().toLowerCase(Locale.ROOT));
    var shortfall = node.putObject("shortfall");
    Json.put(shortfall, "z2", series.shortfall().z2());
    Json.put(shortfall, "z2Threshold", series.shortfall().z2Threshold());
    shortfall.put("z2Rejects", series.shortfall().z2Rejects());
    shortfall.set("exceedances", test(series.shortfall().exceedances(BacktestReport.SEED)));
    var forecasts = node.putArray("forecasts");
    for (var day = 0; day < series.days().size(); day++) {
      var item = forecasts.addObject();
      item.put("day", Figures.date(series.days().get(day)));
      Json.put(item, "var", series.valuesAtRisk()[day]);
      Json.put(item, "expectedShortfall", series.shortfalls()[day]);
      Json.put(item, "loss", series.losses()[day]);
    }
    return node;
  }

  /// Null where there is too little to test.
  private static ObjectNode test(BacktestResult result) {
    var node = Json.object();
    switch (result) {
      case BacktestResult.Tested(double statistic, double pValue) -> {
        Json.put(node, "statistic", statistic);
        Json.put(node, "pValue", pValue);
      }
      case BacktestResult.TooFew(var counted, int observed, int needed) -> {
        Json.put(node, "statistic", OptionalDouble.empty());
        Json.put(node, "pValue", OptionalDouble.empty());
        node.put("tooFew", counted).put("observed", observed).put("needed", needed);
      }
    }
    return node;
  }
}
