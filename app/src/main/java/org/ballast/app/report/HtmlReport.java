package org.ballast.app.report;

import java.util.List;
import org.ballast.app.chart.TimeChart;
import org.ballast.app.output.Figures;
import org.ballast.app.output.Markup;

/// A run as one HTML file: nothing is fetched, no script is run, and it is well-formed XML.
public final class HtmlReport {
  private HtmlReport() {}

  public static String render(RunReport report) {
    var statistics = report.statistics();
    return HtmlPage.of("Ballast: " + report.main().desk(), body(report, statistics));
  }

  private static String body(RunReport report, List<DeskStatistics> statistics) {
    var main = report.main();
    return headline(report, statistics.getFirst())
        + section("Policies on the same path", comparisonNote(), RunSections.comparison(statistics))
        + RunCharts.pnl(report)
        + section(
            "Where the profit and loss came from",
            "The terms add up to the change in value at every step.",
            RunSections.bars(statistics.getFirst()) + RunSections.attribution(statistics))
        + section("Limits", limitsNote(report), RunCharts.greeks(report))
        + RunCharts.cost(report)
        + folded("Breaches", main.breaches().size(), RunSections.breaches(main))
        + folded("Decisions", main.decisions().size(), RunSections.decisions(main))
        + folded("Trades", main.trades().size(), RunSections.trades(main))
        + section(
            "Assumptions and warnings",
            "",
            main.warnings().isEmpty() ? "<p>None.</p>\n" : HtmlPage.list(main.warnings()))
        + proof(report);
  }

  private static String headline(RunReport report, DeskStatistics main) {
    var history = report.main();
    return "<p class=\"verdict "
        + (main.isInsideAtEnd() ? "inside" : "outside")
        + "\">"
        + Markup.escape(RunSummary.verdict(report, main))
        + "</p>\n<p>"
        + Markup.escape(
            history.market()
                + ", "
                + history.steps().getFirst().at()
                + " to "
                + history.steps().getLast().at()
                + ", "
                + Figures.count(history.steps().size())
                + " steps. Policy: "
                + history.policy()
                + ".")
        + "</p>\n";
  }

  private static String comparisonNote() {
    return "Losses (deepest fall, expected shortfall) are positive. Statistics are of the P&L per"
        + " step of the market, whatever its length. Trading cost is fees and slippage against the"
        + " mark; funding is that of all positions.";
  }

  private static String limitsNote(RunReport report) {
    var other =
        report.others().isEmpty()
            ? ""
            : " The pale line is \""
                + report.others().getFirst().policy()
                + "\", cut at the frame.";
    return "Each step is drawn before and after what was done at it; the band is shaded, breaches"
        + " that lasted are marked. Of longer runs the extremes in each of "
        + TimeChart.SLICES
        + " slices of time are drawn; lines are cut where they leave the frame."
        + other;
  }

  private static String section(String title, String note, String content) {
    return HtmlPage.section(title, note, content);
  }

  private static String folded(String title, int count, String content) {
    return "<details><summary><h2>"
        + Markup.escape(title + " (" + Figures.count(count) + ")")
        + "</h2></summary>\n"
        + (count == 0 ? "<p>None.</p>\n" : content)
        + "</details>\n";
  }

  private static String proof(RunReport report) {
    return section(
        "Proof",
        "",
        "<p>Journal <code>"
            + Markup.escape(report.journal())
            + "</code>, head <code>"
            + Markup.escape(report.main().journalHash())
            + "</code>. Every effect is made again and compared by <code>"
            + Markup.escape(report.replayCommand())
            + "</code>.</p>\n");
  }
}
