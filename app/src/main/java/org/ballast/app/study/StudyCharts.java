package org.ballast.app.study;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ballast.app.chart.Point;
import org.ballast.app.chart.ScatterChart;
import org.ballast.app.chart.Series;
import org.ballast.app.chart.TimeChart;
import org.ballast.app.output.Figures;
import org.ballast.app.output.Markup;
import org.ballast.backtest.frontier.EqualRisk;
import org.ballast.backtest.frontier.PolicyComparison;
import org.ballast.backtest.frontier.PolicyFigures;
import org.ballast.backtest.frontier.RiskKind;
import org.ballast.backtest.policy.BacktestResult;
import org.ballast.backtest.policy.DataSetResult;
import org.ballast.backtest.policy.MeanPath;

/// The pictures of a study's page.
final class StudyCharts {
  private static final List<String> STYLES =
      List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");

  /// The family that never trades has no place among costs.
  private static final double COST_MIN = 1e-9;

  private static final double PERCENT = 100;

  /// Savings are drawn from -100 to +100 %, zero in the middle.
  private static final double SAVING_MAX = 1;

  private StudyCharts() {}

  static String frontier(PolicyComparison comparison, RiskKind kind) {
    var groups = new ArrayList<ScatterChart.Group>();
    var families = List.copyOf(comparison.families().keySet());
    comparison
        .families()
        .forEach((family, members) ->
            groups.add(
                new ScatterChart.Group(
                    family,
                    style(families, family),
                    members.stream()
                        .filter(policy -> policy.cost() > COST_MIN)
                        .map(policy -> dot(policy, kind))
                        .toList())));
    return ScatterChart.of(
            "Cost of hedging, bp of notional in 30 days, against " + kind.label(),
            kind.label() + ", bp of notional a day; lines at the dots are 95 % intervals",
            groups)
        .html();
  }

  /// A row for each family: how much it saves, with its interval.
  static String savings(List<EqualRisk> equalRisks) {
    var html = new StringBuilder("<div class=\"intervals\">\n");
    for (var equal : equalRisks) {
      html.append(savings(equal.family(), equal));
    }
    return html.append(
            "<div><span></span><span>100 % dearer · the same · 100 % cheaper</span><span></span>"
                + "</div></div>\n")
        .toString();
  }

  static String savings(String name, EqualRisk equal) {
    var bar =
        equal.isReliable()
            ? String.format(
                Locale.ROOT,
                "<b class=\"%s\" style=\"left:%.2f%%;width:%.2f%%\"></b>",
                !equal.isDistinguishable() ? "even" : equal.saving() > 0 ? "gain" : "loss",
                place(equal.savingLower()),
                place(equal.savingUpper()) - place(equal.savingLower()))
            : "";
    return String.format(
        Locale.ROOT,
        "<div><span>%s</span><i>%s<u style=\"left:%.2f%%\"></u></i><span>%s</span></div>\n",
        Markup.escape(name),
        bar,
        place(equal.saving()),
        Markup.escape(StudySummary.saving(equal)));
  }

  /// Fees and slippage of every policy, on one scale.
  static String costs(PolicyComparison comparison) {
    var most = comparison.policies().stream().mapToDouble(PolicyFigures::cost).max().orElse(0);
    var html =
        new StringBuilder(
            "<div class=\"legend\"><span class=\"key main\">fees</span>"
                + "<span class=\"key second\">slippage</span></div>\n<div class=\"costs\">\n");
    for (var policy : comparison.policies()) {
      var fees = most > 0 ? PERCENT * policy.fees() / most : 0;
      var slippage = most > 0 ? PERCENT * policy.slippage() / most : 0;
      html.append(
          String.format(
              Locale.ROOT,
              "<div><span>%s</span><i><b class=\"fees\" style=\"left:0;width:%.2f%%\"></b>"
                  + "<b class=\"slippage\" style=\"left:%.2f%%;width:%.2f%%\"></b></i>"
                  + "<span>%s bp</span></div>\n",
              Markup.escape((policy.family() + " " + policy.setting()).strip()),
              fees,
              fees,
              slippage,
              Figures.fixed(policy.cost(), 1)));
    }
    return html.append("</div>\n").toString();
  }

  /// Summed profit of the mean desk, the member in the middle of each family.
  static String profits(DataSetResult data) {
    var families = List.copyOf(data.whole().families().keySet());
    var series = new ArrayList<Series>();
    for (var path : data.paths().reversed()) {
      if (path.cost().getLast() > COST_MIN) {
        series.add(
            new Series(
                (path.family() + " " + path.setting()).strip(),
                style(families, path.family()),
                points(path)));
      }
    }
    return TimeChart.of(
            "Profit of the mean desk after costs, bp of notional, summed over days"
                + (data.isSynthetic() ? " (synthetic)" : ""),
            series)
        .html();
  }

  private static List<Point> points(MeanPath path) {
    var points = new ArrayList<Point>();
    for (var i = 0; i < path.days().size(); i++) {
      points.add(
          new Point(
              path.days().get(i).atStartOfDay(ZoneOffset.UTC).toEpochSecond(),
              path.profit().get(i)));
    }
    return points;
  }

  private static ScatterChart.Dot dot(PolicyFigures policy, RiskKind kind) {
    return new ScatterChart.Dot(
        policy.risk(kind),
        policy.riskLower(kind),
        policy.riskUpper(kind),
        policy.cost(),
        policy.costLower(),
        policy.costUpper());
  }

  private static String style(List<String> families, String family) {
    var main = BacktestResult.MAIN.getFirst();
    if (family.equals(main)) {
      return "main";
    }
    var others = families.stream().filter(one -> !one.equals(main)).toList();
    return STYLES.get(others.indexOf(family) % STYLES.size());
  }

  private static double place(double saving) {
    return PERCENT * 0.5 * (1 + Math.clamp(saving, -SAVING_MAX, SAVING_MAX) / SAVING_MAX);
  }
}
