package org.ballast.app.output;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.ballast.quant.distribution.Estimate;
import org.ballast.quant.distribution.LimitVerdict;
import org.ballast.quant.distribution.PnlExplanation;
import org.ballast.quant.tail.BookTail;
import org.ballast.quant.tail.StandardStresses.StressPnl;
import org.ballast.quant.tail.TailValuer;

/// What a book can lose, as tables for people.
final class TailTables {
  private static final double PERCENT = 100;
  private static final int POSITIONS_MAX = 15;
  private static final int SCENARIOS_MAX = 5;

  private TailTables() {}

  static String of(TailReport report) {
    var text = new StringBuilder();
    if (!report.stresses().isEmpty()) {
      text.append("\nStresses\n").append(stresses(report.stresses()));
    }
    if (!report.scenarios().isEmpty()) {
      text.append("\nYour scenarios\n").append(stresses(report.scenarios()));
    }
    if (!report.distributions().isEmpty()) {
      text.append("\nWhat the book can lose, USD\n").append(levels(report.distributions()));
      report.distributions().forEach(tail -> text.append(details(tail)));
    }
    return text.toString();
  }

  /// Limits with where the book stands; nothing where there are none.
  static String limits(List<TailVerdict> verdicts) {
    if (verdicts.isEmpty()) {
      return "";
    }
    var table =
        new Table().words("limit").figures("loss USD", "interval", "at most").words("state");
    for (var verdict : verdicts) {
      var estimate = verdict.verdict().estimate();
      table.row(
          verdict.name(),
          Figures.whole(estimate.value()),
          verdict.method().isPresent() ? interval(estimate) : "exact",
          Figures.whole(verdict.verdict().limit()),
          state(verdict));
    }
    return "\nLimits on losses\n" + table;
  }

  static String state(TailVerdict verdict) {
    var estimate = verdict.verdict().estimate();
    var limit = verdict.verdict().limit();
    return switch (verdict.verdict()) {
      case LimitVerdict.Inside _ ->
          Figures.fixed(Math.max(0, estimate.value()) / limit * PERCENT, 0) + " % used";
      case LimitVerdict.WithinInterval _ ->
          Figures.fixed(estimate.value() / limit * PERCENT, 0)
              + " % used; the interval holds the limit: not triggered";
      case LimitVerdict.Breached _ -> "BROKEN by " + Figures.whole(estimate.value() - limit);
    };
  }

  private static String label(BookTail tail) {
    return tail.method().word() + ", " + hours(tail.horizon());
  }

  /// `24h`.
  static String hours(Duration horizon) {
    return horizon.toHours() + "h";
  }

  static String interval(Estimate estimate) {
    return Figures.whole(estimate.low())
        + " .. "
        + (Double.isFinite(estimate.high()) ? Figures.whole(estimate.high()) : "unbounded");
  }

  private static String stresses(List<StressPnl> stresses) {
    var table = new Table().words("scenario").figures("P&L USD");
    stresses.forEach(stress -> table.row(stress.name(), Figures.whole(stress.pnl())));
    return table.toString();
  }

  private static String levels(List<BookTail> tails) {
    var interval = Figures.fixed(TailValuer.INTERVAL_LEVEL * PERCENT, 0) + " % interval";
    var table =
        new Table()
            .words("method", "within")
            .figures("scenarios", "confidence", "VaR", interval, "shortfall", interval);
    for (var tail : tails) {
      for (var level : tail.levels()) {
        table.row(
            tail.method().word(),
            hours(tail.horizon()),
            Figures.count(tail.distribution().size()),
            Figures.fixed(level.confidence() * PERCENT, 2) + " %",
            Figures.whole(level.valueAtRisk().value()),
            interval(level.valueAtRisk()),
            Figures.whole(level.expectedShortfall().value()),
            interval(level.expectedShortfall()));
      }
    }
    return table.toString();
  }

  private static String details(BookTail tail) {
    var shortfall = highest(tail);
    var text = new StringBuilder("\n");
    text.append(tail.set()).append(": ").append(tail.set().provenance()).append('\n');
    tail.set().moves().notes().forEach(note -> text.append("  ").append(note).append('\n'));
    text.append("what adds to the shortfall, ").append(label(tail)).append('\n');
    var table =
        new Table()
            .words("account", "position")
            .figures("adds USD", "share %", "without it", "to VaR", "VaR without it");
    var largest =
        tail.positions().stream()
            .sorted(Comparator.comparingDouble(position -> -Math.abs(position.component())))
            .limit(POSITIONS_MAX)
            .toList();
    for (var position : largest) {
      table.row(
          position.account(),
          position.instrument(),
          Figures.whole(position.component()),
          shortfall > 0 ? Figures.fixed(position.component() / shortfall * PERCENT, 1) : "",
          Figures.signed(-position.incremental(), 0),
          Figures.whole(position.varComponent()),
          Figures.signed(-position.varIncremental(), 0));
    }
    text.append(table);
    var left = tail.positions().size() - largest.size();
    if (left > 0) {
      text.append(left).append(" more positions are in the JSON\n");
    }
    var worst =
        new Table()
            .words("worst, " + label(tail))
            .figures("P&L USD", "spot", "vol", "skew", "basis", "time", "funding", "other");
    tail.worst().stream().limit(SCENARIOS_MAX).forEach(scenario -> addWorst(worst, scenario));
    return text.append(worst).toString();
  }

  private static void addWorst(Table table, PnlExplanation scenario) {
    table.row(
        scenario.label(),
        Figures.whole(scenario.total()),
        Figures.whole(scenario.spot()),
        Figures.whole(scenario.volLevel()),
        Figures.whole(scenario.skew()),
        Figures.whole(scenario.basis()),
        Figures.whole(scenario.time()),
        Figures.whole(scenario.funding()),
        Figures.whole(scenario.staking() + scenario.failure() + scenario.residual()));
  }

  /// The shortfall that the positions explain.
  private static double highest(BookTail tail) {
    return tail.levels().stream()
        .max(Comparator.comparingDouble(level -> level.confidence()))
        .orElseThrow()
        .expectedShortfall()
        .value();
  }
}
