package org.ballast.app.output;

import java.util.Locale;
import java.util.stream.Collectors;
import org.ballast.domain.value.Asset;
import org.ballast.quant.backtest.ForecastSeries;
import org.ballast.quant.backtest.TailBacktest;
import org.ballast.quant.distribution.BacktestResult;

/// A backtest as a table for people.
public final class BacktestTables {
  private static final double PERCENT = 100;

  private BacktestTables() {}

  public static String render(BacktestReport report) {
    var text =
        new StringBuilder("Forecasts of the loss over a day against the losses, for books of ");
    text.append(report.coins().stream().map(Asset::code).collect(Collectors.joining(" and ")))
        .append("\nrecorded from ")
        .append(Figures.date(report.historyFrom()))
        .append("; each forecast rests on the ")
        .append(TailBacktest.WINDOW_DAYS)
        .append(" days before it, ")
        .append(TailBacktest.KNOWN_MIN)
        .append(" known moves at least\n\n");
    var table =
        new Table()
            .words("book", "method")
            .figures(
                "confidence",
                "days",
                "expected",
                "beyond",
                "p coverage",
                "p independence",
                "p both")
            .words("zone")
            .figures("Z2", "at least", "p shortfall");
    var judged = report.series().stream().filter(series -> !series.days().isEmpty()).toList();
    judged.forEach(series -> addRow(table, series));
    text.append(table);
    judged.stream()
        .findFirst()
        .ifPresent(series ->
            text.append("first forecast ")
                .append(Figures.date(series.days().getFirst()))
                .append(", last ")
                .append(Figures.date(series.days().getLast()))
                .append("\n"));
    return text.append(
            "p below 0.05 rejects: coverage is Kupiec's, independence and both are"
                + " Christoffersen's, shortfall\nMcNeil and Frey's; Z2 is Acerbi and Szekely's, 0"
                + " where forecasts are right\n")
        .toString();
  }

  private static void addRow(Table table, ForecastSeries series) {
    var coverage = series.coverage();
    var shortfall = series.shortfall();
    table.row(
        series.book().label(),
        series.method().label(),
        Figures.fixed(series.confidence() * PERCENT, 0) + " %",
        Figures.count(coverage.observations()),
        Figures.fixed(coverage.expectedExceptions(), 1),
        Figures.count(coverage.exceptions()),
        pValue(coverage.unconditionalCoverage()),
        pValue(coverage.independence()),
        pValue(coverage.conditionalCoverage()),
        coverage.trafficLight().name().toLowerCase(Locale.ROOT),
        Figures.fixed(shortfall.z2(), 2),
        Figures.fixed(shortfall.z2Threshold(), 2),
        pValue(shortfall.exceedances(BacktestReport.SEED)));
  }

  private static String pValue(BacktestResult result) {
    return switch (result) {
      case BacktestResult.Tested(double _, double value) ->
          value < 0.0005 ? "< 0.001" : Figures.fixed(value, 3);
      case BacktestResult.TooFew(var counted, int observed, int _) ->
          "too few " + counted + " (" + observed + ")";
    };
  }
}
