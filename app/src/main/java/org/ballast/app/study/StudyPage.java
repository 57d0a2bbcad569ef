package org.ballast.app.study;

import java.util.ArrayList;
import java.util.List;
import org.ballast.app.output.Figures;
import org.ballast.app.output.Markup;
import org.ballast.app.report.HtmlPage;
import org.ballast.app.report.HtmlTable;
import org.ballast.backtest.frontier.PolicyComparison;
import org.ballast.backtest.frontier.RiskKind;
import org.ballast.backtest.path.ChainShape;
import org.ballast.backtest.path.ShapeGrid;
import org.ballast.backtest.plan.PolicyFamily;
import org.ballast.backtest.policy.BacktestResult;
import org.ballast.backtest.policy.DataSetResult;

/// A policy study as one HTML file, for people who decide on limits: what follows, first; then the
/// pictures, the figures, the method, and where everything came from.
public final class StudyPage {
  private static final List<RiskKind> SHOWN =
      List.of(RiskKind.TRACKING_ERROR, RiskKind.SHORTFALL_95);

  private StudyPage() {}

  /// `version` is of the program.
  public static String render(BacktestResult result, String version) {
    var body = new StringBuilder();
    body.append(summary(result));
    result.dataSets().forEach(data -> body.append(dataSet(data)));
    body.append(HtmlPage.section("Method", "", HtmlPage.list(StudyMethod.lines(result))));
    body.append(trace(result, version));
    return HtmlPage.of("Ballast: what hedging policies cost at equal risk", body.toString());
  }

  private static String summary(BacktestResult result) {
    var html = new StringBuilder();
    html.append(
        HtmlPage.paragraph(
            "Every policy hedged the same sold options over the same days, through the code that"
                + " runs a live desk. A policy that trades more leaves less risk and costs more, so"
                + " policies are compared where they leave the same risk: what does one pay less"
                + " than the other for it?"));
    for (var data : result.dataSets()) {
      html.append("<h2>")
          .append(Markup.escape(data.label()))
          .append(data.isSynthetic() ? " <span class=\"synthetic\">synthetic</span>" : "")
          .append("</h2>\n")
          .append(HtmlPage.paragraph(StudySummary.title(data) + "."));
      for (var line : StudySummary.verdicts(result, data.whole())) {
        html.append("<p class=\"verdict")
            .append(line.contains("is not ") || line.contains("cannot") ? " outside" : "")
            .append("\">")
            .append(Markup.escape(line))
            .append("</p>\n");
      }
    }
    return html.append(
            HtmlPage.paragraph(
                "An interval says how far the figure moves when other weeks of the same data are"
                    + " drawn. It does not say what other years, other venues or other books would"
                    + " bring."))
        .toString();
  }

  private static String dataSet(DataSetResult data) {
    var name = data.label() + (data.isSynthetic() ? " (synthetic)" : "");
    var whole = data.whole();
    var html = new StringBuilder();
    html.append("<h2>").append(Markup.escape(name + ": cost against risk")).append("</h2>\n");
    SHOWN.forEach(kind -> html.append(StudyCharts.frontier(whole, kind)));
    html.append(savings(data));
    html.append(HtmlPage.section(name + ": policies", figuresNote(), policies(whole)));
    html.append(HtmlPage.section(name + ": where cost comes from", "", StudyCharts.costs(whole)));
    html.append(StudyCharts.profits(data));
    if (data.comparisons().size() > 1) {
      html.append(HtmlPage.folded(name + ": book by book", books(data)));
    }
    if (!data.variants().isEmpty()) {
      html.append(sensitivity(name, data));
    }
    data.shape().ifPresent(shape -> html.append(HtmlPage.folded(name + ": shape", shape(shape))));
    html.append(HtmlPage.section(name + ": data", "", HtmlPage.list(data.notes())));
    return html.toString();
  }

  private static String savings(DataSetResult data) {
    var html = new StringBuilder();
    for (var base : BacktestResult.BASES) {
      for (var kind : SHOWN) {
        var found = data.whole().equalRisks(base, kind);
        if (!found.isEmpty()) {
          html.append("<h3>")
              .append(Markup.escape("Saved against " + base + " at equal " + kind.label()))
              .append("</h3>\n")
              .append(StudyCharts.savings(found));
        }
      }
    }
    return html.toString();
  }

  private static String figuresNote() {
    return "Cost, funding and profit in basis points of notional over 30 days of one desk; risks"
        + " and open delta in basis points a day; turnover in notionals and trades over 30 days;"
        + " deepest fall of the mean desk in basis points; outside is the share of steps with a"
        + " delta beyond 0.05 coin. In brackets 95 % intervals.";
  }

  private static String policies(PolicyComparison comparison) {
    var table =
        new HtmlTable()
            .words("policy", "setting")
            .figures("cost", "tracking error", "ES 95 %", "ES 99 %", "open delta", "profit")
            .figures("funding", "turnover", "trades", "deepest fall", "outside");
    for (var policy : comparison.policies()) {
      table.row(
          List.of(
              policy.family(),
              policy.setting(),
              Figures.fixed(policy.cost(), 1) + interval(policy.costLower(), policy.costUpper()),
              Figures.fixed(policy.risk(RiskKind.TRACKING_ERROR), 1)
                  + interval(
                      policy.riskLower(RiskKind.TRACKING_ERROR),
                      policy.riskUpper(RiskKind.TRACKING_ERROR)),
              Figures.fixed(policy.risk(RiskKind.SHORTFALL_95), 1),
              Figures.fixed(policy.risk(RiskKind.SHORTFALL_99), 1),
              Figures.fixed(policy.risk(RiskKind.OPEN_DELTA), 1),
              Figures.fixed(policy.profit(), 1),
              Figures.fixed(policy.funding(), 1),
              Figures.fixed(policy.turnover(), 1),
              Figures.fixed(policy.trades(), 0),
              Figures.fixed(policy.drawdown(), 0),
              Figures.fixed(policy.outsideShare() * 100, 0) + " %"));
    }
    return table.html();
  }

  private static String interval(double lower, double upper) {
    return " [" + Figures.fixed(lower, 1) + ", " + Figures.fixed(upper, 1) + "]";
  }

  private static String books(DataSetResult data) {
    var html = new StringBuilder();
    for (var comparison : data.comparisons().subList(1, data.comparisons().size())) {
      html.append("<h3>").append(Markup.escape(comparison.label())).append("</h3>\n");
      for (var base : BacktestResult.BASES) {
        var found = comparison.equalRisks(base, RiskKind.TRACKING_ERROR);
        if (!found.isEmpty()) {
          html.append(HtmlPage.paragraph("Saved against " + base + " at equal tracking error:"))
              .append(StudyCharts.savings(found));
        }
      }
      html.append(policies(comparison));
    }
    return html.toString();
  }

  private static String sensitivity(String name, DataSetResult data) {
    var html = new StringBuilder();
    for (var base : BacktestResult.BASES) {
      html.append("<h3>")
          .append(Markup.escape("Saved against " + base + " at equal tracking error"))
          .append("</h3>\n<div class=\"intervals\">\n");
      for (var variant : data.variants()) {
        variant.equalRisks().stream()
            .filter(equal -> equal.base().equals(base))
            .filter(equal -> equal.risk() == RiskKind.TRACKING_ERROR)
            .forEach(equal ->
                html.append(StudyCharts.savings(equal.family() + ", " + variant.name(), equal)));
      }
      html.append("</div>\n");
    }
    return HtmlPage.section(
        name + ": what if the assumptions are others?",
        "One assumption at a time, on the first book alone: no smile, spreads of half and twice"
            + " what was seen, implied volatility a tenth lower and higher than recorded.",
        html.toString());
  }

  private static String shape(ChainShape shape) {
    return HtmlPage.paragraph(
            "Volatility over the 30-day index, by days to expiry and by standardised moneyness"
                + " ln(K/F) / (level sqrt(T)); medians of "
                + Figures.count(shape.options())
                + " options of "
                + Figures.count(shape.chains())
                + " chains.")
        + grid(shape.volRatio())
        + HtmlPage.paragraph("Half of bid to ask, in volatility over the index, alike.")
        + grid(shape.spreadRatio());
  }

  private static String grid(ShapeGrid grid) {
    var table = new HtmlTable().words("days");
    for (var moneyness : grid.moneyness()) {
      table.figures(Figures.signed(moneyness, 1));
    }
    for (var row = 0; row < grid.days().length; row++) {
      var cells = new ArrayList<String>();
      cells.add(Figures.fixed(grid.days()[row], 0));
      for (var value : grid.values()[row]) {
        cells.add(Figures.fixed(value, 3));
      }
      table.row(cells);
    }
    return table.html();
  }

  private static String trace(BacktestResult result, String version) {
    var table = new HtmlTable().words("what", "which");
    table.row(List.of("program", version));
    table.row(List.of("seed of the resamples", String.valueOf(result.plan().seed())));
    table.row(List.of("resamples", String.valueOf(result.plan().resamples())));
    for (var data : result.dataSets()) {
      table.row(List.of(data.label() + ", source", data.source()));
      table.row(List.of(data.label() + ", SHA-256 of files and parameters", data.contentHash()));
    }
    for (var family : PolicyFamily.values()) {
      table.row(List.of(family.label(), family.meaning()));
    }
    return HtmlPage.section(
        "Where everything came from",
        "The same files, study and version give this page again, byte for byte.",
        table.html() + "<pre>" + lines(result.plan().text()) + "</pre>\n");
  }

  private static String lines(String text) {
    var html = new StringBuilder();
    text.lines().forEach(line -> html.append(Markup.escape(line)).append('\n'));
    return html.toString();
  }
}
