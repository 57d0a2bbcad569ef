package org.ballast.app.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ballast.app.output.Figures;
import org.ballast.app.output.Table;
import org.ballast.backtest.frontier.EqualRisk;
import org.ballast.backtest.frontier.PolicyComparison;
import org.ballast.backtest.frontier.RiskKind;
import org.ballast.backtest.frontier.Verdict;
import org.ballast.backtest.policy.BacktestResult;
import org.ballast.backtest.policy.DataSetResult;

/// A policy study as text for people: what follows from it, then its figures.
public final class StudySummary {
  private static final List<RiskKind> TOLD =
      List.of(RiskKind.TRACKING_ERROR, RiskKind.SHORTFALL_95, RiskKind.SHORTFALL_99);

  private StudySummary() {}

  public static String render(BacktestResult result) {
    var text = new StringBuilder();
    for (var data : result.dataSets()) {
      text.append(title(data)).append("\n\n");
      verdicts(result, data.whole()).forEach(line -> text.append(line).append('\n'));
      text.append('\n').append(policies(data.whole())).append('\n');
    }
    return text
        + "Costs, funding and profit are basis points of a book's notional over thirty days of one"
        + " desk,\nrisks basis points a day. --report FILE shows the rest.\n";
  }

  /// What the data are and of which time.
  static String title(DataSetResult data) {
    var whole = data.whole();
    return data.label()
        + (data.isSynthetic() ? " (SYNTHETIC)" : "")
        + ", "
        + whole.first()
        + " to "
        + whole.last()
        + ": "
        + Figures.count(data.cycles())
        + " cycles, "
        + Figures.count(whole.deskDays())
        + " desk-days a policy";
  }

  /// How the main families stand to those it is compared with, a sentence each. Families that the
  /// study lacks are left out.
  static List<String> verdicts(BacktestResult result, PolicyComparison comparison) {
    var lines = new ArrayList<String>();
    cheapest(comparison).ifPresent(lines::add);
    var families = comparison.families().keySet();
    for (var main : BacktestResult.MAIN) {
      for (var base : BacktestResult.BASES) {
        if (families.contains(main) && families.contains(base)) {
          TOLD.forEach(risk -> lines.add(verdict(main, base, risk, comparison)));
        }
      }
    }
    return lines;
  }

  /// The family that saves most on the first base at equal tracking error, whichever it is, so that
  /// nobody takes the main families for the cheapest ones.
  private static Optional<String> cheapest(PolicyComparison comparison) {
    var base = BacktestResult.BASES.getFirst();
    if (!comparison.families().containsKey(base)) {
      return Optional.empty();
    }
    return comparison.equalRisks(base, RiskKind.TRACKING_ERROR).stream()
        .filter(EqualRisk::isReliable)
        .max(Comparator.comparingDouble(EqualRisk::saving))
        .map(best ->
            "Of all families "
                + best.family()
                + " saves most on "
                + base
                + " at equal tracking error: "
                + saving(best)
                + ".");
  }

  private static String verdict(
      String main, String base, RiskKind risk, PolicyComparison comparison) {
    var found =
        comparison.equalRisks(base, risk).stream()
            .filter(equal -> equal.family().equals(main))
            .findFirst();
    return Verdict.of(main, base, risk, found);
  }

  /// The share saved and its interval, or why there is none.
  static String saving(EqualRisk equal) {
    return equal.isReliable()
        ? Figures.percent(equal.saving(), 0)
            + " ["
            + Figures.percent(equal.savingLower(), 0)
            + ", "
            + Figures.percent(equal.savingUpper(), 0)
            + "]"
        : Figures.percent(equal.saving(), 0) + " (no interval)";
  }

  private static Table policies(PolicyComparison comparison) {
    var table =
        new Table()
            .words("policy", "setting")
            .figures(
                "cost", "tracking error", "ES 95 %", "ES 99 %", "profit", "turnover", "trades");
    for (var policy : comparison.policies()) {
      table.row(
          policy.family(),
          policy.setting(),
          Figures.fixed(policy.cost(), 1),
          Figures.fixed(policy.risk(RiskKind.TRACKING_ERROR), 1),
          Figures.fixed(policy.risk(RiskKind.SHORTFALL_95), 1),
          Figures.fixed(policy.risk(RiskKind.SHORTFALL_99), 1),
          Figures.fixed(policy.profit(), 1),
          Figures.fixed(policy.turnover(), 1),
          Figures.fixed(policy.trades(), 0));
    }
    return table;
  }
}
