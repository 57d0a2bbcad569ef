package org.ballast.app.report;

import java.util.List;
import org.ballast.app.output.Figures;
import org.ballast.app.output.Table;
import org.ballast.runtime.history.GreekReading;

/// The end of a run in the terminal.
public final class RunSummary {
  private static final int WARNINGS_MAX = 8;

  private RunSummary() {}

  public static String render(RunReport report) {
    var statistics = report.statistics();
    var text =
        new StringBuilder(verdict(report, statistics.getFirst()))
            .append("\n\n")
            .append(comparison(statistics));
    var breaches = breaches(statistics.getFirst());
    if (!breaches.isEmpty()) {
      text.append("\nBreaches of \"")
          .append(report.main().policy())
          .append("\"\n")
          .append(breaches);
    }
    var warnings = report.main().warnings();
    warnings.stream()
        .limit(WARNINGS_MAX)
        .forEach(warning -> text.append("warning: ").append(warning).append('\n'));
    if (warnings.size() > WARNINGS_MAX) {
      text.append("and ").append(warnings.size() - WARNINGS_MAX).append(" more in the report\n");
    }
    return text.toString();
  }

  /// Whether the desk is inside its mandate, and how often and how long it was not.
  static String verdict(RunReport report, DeskStatistics main) {
    var history = report.main();
    var inside =
        (int)
            history.steps().stream()
                .filter(step -> step.after().stream().allMatch(GreekReading::isInside))
                .count();
    return (main.isInsideAtEnd()
            ? "Inside its mandate at the end. "
            : "NOT inside its mandate at the end. ")
        + Figures.count(inside)
        + " of "
        + Figures.count(history.steps().size())
        + " steps ended inside; "
        + history.breaches().size()
        + (history.breaches().size() == 1 ? " breach" : " breaches")
        + ", "
        + Figures.count(main.trades())
        + " trades, "
        + Figures.whole(main.tradingCostUsd())
        + " USD of fees and slippage.";
  }

  private static String comparison(List<DeskStatistics> statistics) {
    var table = new Table().words("USD");
    statistics.forEach(policy -> table.figures(policy.policy()));
    for (var row : ComparisonRow.of(statistics)) {
      var cells = new String[row.cells().size() + 1];
      cells[0] = row.name();
      for (var i = 1; i < cells.length; i++) {
        cells[i] = row.cells().get(i - 1);
      }
      table.row(cells);
    }
    return table.toString();
  }

  private static String breaches(DeskStatistics main) {
    var table =
        new Table()
            .words("limit")
            .figures("breaches", "in breach", "worst beyond")
            .words("unit", "when", "cause", "resolution");
    for (var limit : main.limits()) {
      limit
          .worst()
          .ifPresent(worst ->
              table.row(
                  limit.limit(),
                  String.valueOf(limit.breaches()),
                  Durations.text(limit.timeInBreach()),
                  ComparisonRow.figure(limit.excessMax()),
                  limit.unit(),
                  worst.from().toString(),
                  worst.cause(),
                  worst.resolution()));
    }
    return table.isEmpty() ? "" : table.toString();
  }
}
