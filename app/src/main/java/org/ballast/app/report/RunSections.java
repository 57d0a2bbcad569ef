package org.ballast.app.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.ballast.app.output.Figures;
import org.ballast.app.output.Markup;
import org.ballast.runtime.history.BreachRecord;
import org.ballast.runtime.history.DecisionRecord;
import org.ballast.runtime.history.DeskHistory;
import org.ballast.runtime.history.TradeRecord;

/// The tables of a run's page.
final class RunSections {
  /// Rows shown of each end of a long table.
  private static final int ROWS_MAX = 200;

  private RunSections() {}

  static String comparison(List<DeskStatistics> policies) {
    var table = new HtmlTable().words("USD");
    policies.forEach(policy -> table.figures(policy.policy()));
    for (var row : ComparisonRow.of(policies)) {
      table.row(cells(row.name(), row.cells()));
    }
    return table.html();
  }

  static String attribution(List<DeskStatistics> policies) {
    var table = new HtmlTable().words("source, USD");
    policies.forEach(policy -> table.figures(policy.policy()));
    for (var i = 0; i < policies.getFirst().attribution().size(); i++) {
      var term = i;
      table.row(
          cells(
              policies.getFirst().attribution().get(i).name(),
              policies.stream()
                  .map(policy -> Figures.whole(policy.attribution().get(term).usd()))
                  .toList()));
    }
    table.row(
        cells(
            "change in value",
            policies.stream().map(policy -> Figures.whole(policy.changeUsd())).toList()));
    return table.html();
  }

  /// Bars to the right for gains and to the left for losses, on one scale.
  static String bars(DeskStatistics main) {
    var most =
        main.attribution().stream().mapToDouble(term -> Math.abs(term.usd())).max().orElse(0);
    var html = new StringBuilder("<div class=\"bars\">\n");
    for (var term : main.attribution()) {
      var half = most > 0 ? Math.abs(term.usd()) / most * 50 : 0;
      html.append(
          String.format(
              Locale.ROOT,
              "<div><span>%s</span><i><b class=\"%s\" style=\"left:%.2f%%;width:%.2f%%\"></b></i>"
                  + "<span>%s</span></div>\n",
              Markup.escape(term.name()),
              term.usd() < 0 ? "loss" : "gain",
              term.usd() < 0 ? 50 - half : 50,
              half,
              Figures.signed(term.usd(), 0)));
    }
    return html.append("</div>\n").toString();
  }

  static String breaches(DeskHistory history) {
    var end = history.steps().getLast().at();
    var table =
        new HtmlTable()
            .words("limit", "from", "until")
            .figures("lasted", "worst beyond", "bound")
            .words("unit", "cause", "resolution");
    history.breaches().forEach(breach -> table.row(cells(breach, end)));
    return table.html();
  }

  static String trades(DeskHistory history) {
    var table =
        new HtmlTable()
            .words("time", "side")
            .figures("quantity")
            .words("instrument")
            .figures("price", "mark", "fee USD", "slippage USD")
            .words("why", "order");
    return ends(history.trades(), trade -> table.row(cells(trade)), table);
  }

  static String decisions(DeskHistory history) {
    var table =
        new HtmlTable()
            .words("time", "triggers", "plan")
            .figures("orders", "cost USD", "R before", "R after")
            .words("outcome");
    return ends(history.decisions(), decision -> table.row(cells(decision)), table);
  }

  private static List<String> cells(String first, List<String> others) {
    var cells = new ArrayList<String>();
    cells.add(first);
    cells.addAll(others);
    return cells;
  }

  private static List<String> cells(BreachRecord breach, Instant end) {
    return List.of(
        breach.limit(),
        breach.from().toString(),
        breach.until().map(Instant::toString).orElse("the end"),
        Durations.text(LimitStatistics.duration(breach, end)),
        ComparisonRow.figure(breach.excessMax()),
        ComparisonRow.figure(breach.bound()),
        breach.unit(),
        breach.cause(),
        breach.resolution());
  }

  private static List<String> cells(TradeRecord trade) {
    var fill = trade.fill();
    return List.of(
        trade.at().toString(),
        fill.side().name().toLowerCase(Locale.ROOT),
        fill.quantity().toString(),
        fill.instrument().id().toString(),
        fill.price() + (trade.isAssumed() ? " (assumed)" : ""),
        ComparisonRow.figure(trade.markPrice()),
        Figures.fixed(trade.feeUsd(), 2),
        Figures.fixed(trade.slippageUsd(), 2),
        trade.reason(),
        trade.label());
  }

  private static List<String> cells(DecisionRecord decision) {
    var plan = decision.plan();
    return List.of(
        decision.at().toString(),
        String.join("; ", decision.triggers()),
        plan.map(made -> made.policy() + ", " + made.status()).orElse("none"),
        plan.map(made -> String.valueOf(made.trades())).orElse(""),
        plan.map(made -> Figures.fixed(made.costUsd(), 2)).orElse(""),
        plan.map(made -> Figures.fixed(made.riskBefore(), 3)).orElse(""),
        plan.map(made -> Figures.fixed(made.riskAfter(), 3)).orElse(""),
        decision.outcome());
  }

  private static <T> String ends(List<T> all, Consumer<T> row, HtmlTable table) {
    var isShort = all.size() <= 2 * ROWS_MAX;
    all.subList(0, isShort ? all.size() : ROWS_MAX).forEach(row);
    if (isShort) {
      return table.html();
    }
    all.subList(all.size() - ROWS_MAX, all.size()).forEach(row);
    return "<p>The first and the last "
        + ROWS_MAX
        + " of "
        + Figures.count(all.size())
        + "; <code>ballast run --format json</code> gives every one.</p>\n"
        + table.html();
  }
}
