package org.ballast.app.output;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ballast.domain.market.Assumption;
import org.ballast.hedging.plan.HedgePlan;
import org.ballast.hedging.plan.PlannedTrade;
import org.ballast.hedging.plan.Rejection;

/// A hedge plan as tables for people.
public final class HedgeTables {
  private HedgeTables() {}

  /// `before` is the risk of the book without the plan; `holding` is how long its trades are held;
  /// `failurePremiumUsd` is what it adds to the premium of possible failures.
  public static String render(
      HedgePlan plan,
      Duration holding,
      RiskReport before,
      TailChange losses,
      MarginChange margin,
      OptionalDouble failurePremiumUsd,
      List<String> warnings) {
    var text = new StringBuilder();
    text.append("Hedge plan as of ")
        .append(plan.before().asOf())
        .append(" from ")
        .append(before.market().source())
        .append(before.deltaModelNote())
        .append('\n')
        .append(verdict(plan))
        .append(brokenBands(plan))
        .append(verdict(losses))
        .append(verdict(margin))
        .append('\n');
    if (!plan.trades().isEmpty()) {
      text.append("\nTrades, in this order\n")
          .append(trades(plan))
          .append(CostText.cost(plan, holding, failurePremiumUsd));
    } else {
      plan.risk().ifPresent(risk -> text.append(CostText.risk(risk)));
    }
    text.append("\nLimits before and after\n").append(limits(plan)).append(limits(losses));
    if (!margin.after().isEmpty()) {
      text.append("\nMargin before, by local estimates\n")
          .append(MarginLimitTable.of(margin.before()))
          .append("\nMargin after\n")
          .append(MarginLimitTable.of(margin.after()));
    }
    text.append(PlanEvidenceTables.distributions(losses.distributions()));
    addUnmet(text, plan);
    text.append(PlanEvidenceTables.relaxations(plan.evidence().relaxations()));
    addBinding(text, plan);
    text.append(PlanEvidenceTables.explanation(plan.evidence().explanation()));
    var notes = new ArrayList<>(warnings);
    notes.addAll(assumptions(plan.trades()));
    notes.addAll(rejections(plan.rejected()));
    return text.append(RiskTables.warnings(notes)).toString();
  }

  private static void addUnmet(StringBuilder text, HedgePlan plan) {
    var isRuledOut = plan.solver().status() == HedgePlan.Status.CANNOT_BE_MET;
    for (var unmet : plan.unmet()) {
      text.append(isRuledOut ? "CANNOT BE MET: " : "NOT MET: ")
          .append(unmet.limit())
          .append(" at ")
          .append(MarginLimitTable.figure(unmet.value()))
          .append(" against its limit ")
          .append(Figures.fixed(unmet.bound(), 4))
          .append(' ')
          .append(unmet.unit())
          .append('\n');
    }
  }

  private static void addBinding(StringBuilder text, HedgePlan plan) {
    for (var binding : plan.binding()) {
      text.append("binding: ")
          .append(binding.limit())
          .append(" at ")
          .append(Figures.fixed(binding.bound(), 4))
          .append("; one more ")
          .append(binding.unit())
          .append(" would save ")
          .append(Figures.fixed(binding.shadowPriceUsd(), binding.shadowPriceUsd() < 1 ? 4 : 2))
          .append(" USD\n");
    }
  }

  private static String brokenBands(HedgePlan plan) {
    var broken =
        plan.bands().stream().filter(band -> band.excess(band.valueIn(plan.after())) > 0).toList();
    return broken.isEmpty()
        ? ""
        : " Greeks stay outside their bands: " + broken.size() + " of " + plan.bands().size() + ".";
  }

  private static String verdict(TailChange losses) {
    return losses.unmet().isEmpty()
        ? ""
        : " Its limits on losses stay broken: "
            + losses.unmet().size()
            + " of "
            + losses.after().size()
            + ".";
  }

  private static String limits(TailChange losses) {
    if (losses.after().isEmpty()) {
      return "";
    }
    var table =
        new Table()
            .words("limit on losses")
            .figures("before USD", "after USD", "interval", "at most")
            .words("state");
    for (var i = 0; i < losses.after().size(); i++) {
      var after = losses.after().get(i);
      table.row(
          after.name(),
          Figures.whole(losses.before().get(i).verdict().estimate().value()),
          Figures.whole(after.verdict().estimate().value()),
          after.method().isPresent() ? TailTables.interval(after.verdict().estimate()) : "exact",
          Figures.whole(after.verdict().limit()),
          TailTables.state(after));
    }
    return table.toString();
  }

  private static String verdict(MarginChange margin) {
    return margin.unmet().isEmpty()
        ? ""
        : " Margin limits stay broken: "
            + margin.unmet().size()
            + " of "
            + margin.after().size()
            + ".";
  }

  private static String verdict(HedgePlan plan) {
    var report = plan.solver();
    return switch (report.status()) {
      case INSIDE ->
          plan.risk().isPresent()
              ? "The book is inside its mandate, and no trade gains more than it costs."
              : "The book is inside its mandate: nothing to trade.";
      case SOLVED, LIMIT_REACHED -> solved(plan);
      case NOT_FOUND ->
          "No plan inside the mandate was found within the work limit, and none was ruled out. The"
              + " nearest found costs "
              + Figures.fixed(plan.costUsd(), 2)
              + " USD.";
      case CANNOT_BE_MET ->
          "The mandate cannot be met with what it allows to trade. The nearest plan costs "
              + Figures.fixed(plan.costUsd(), 2)
              + " USD.";
    };
  }

  private static String solved(HedgePlan plan) {
    var report = plan.solver();
    var orders = plan.trades().size() + " orders ";
    return (plan.risk().isPresent()
            ? orders
                + "leave the book inside its mandate with risk and cost of "
                + Figures.fixed(report.objectiveUsd(), 2)
                + " USD together; no plan has less than "
            : orders
                + "bring the book inside its mandate for "
                + Figures.fixed(plan.costUsd(), 2)
                + " USD; no plan costs less than ")
        + Figures.fixed(report.boundUsd(), 2)
        + " USD (gap "
        + Figures.fixed(report.gap() * 100, 2)
        + " %).";
  }

  private static String trades(HedgePlan plan) {
    var table =
        new Table()
            .words("account", "side")
            .figures("quantity")
            .words("instrument")
            .figures("price", "fee", "fee USD", "slippage USD")
            .words("reason");
    for (var trade : plan.trades()) {
      var order = trade.order();
      table.row(
          order.account().toString(),
          order.side().name().toLowerCase(Locale.ROOT),
          order.quantity().toString(),
          order.instrument().id().toString(),
          order.limitPrice().toString(),
          Figures.fixed(trade.fee(), 6) + " " + order.instrument().contract().settlement(),
          Figures.fixed(trade.feeUsd(), 2),
          Figures.fixed(trade.slippageUsd(), 2),
          order.reason());
    }
    return table.toString();
  }

  private static String limits(HedgePlan plan) {
    var table =
        new Table()
            .words("limit")
            .figures("before", "after", "lower", "upper")
            .words("unit", "state");
    for (var band : plan.bands()) {
      var after = band.valueIn(plan.after());
      table.row(
          band.name(),
          LimitTable.figure(band.valueIn(plan.before()), band),
          LimitTable.figure(after, band),
          LimitTable.figure(band.lower(), band),
          LimitTable.figure(band.upper(), band),
          band.greek().unit(band.underlying()),
          LimitTable.state(band, after));
    }
    return table.toString();
  }

  private static List<String> assumptions(List<PlannedTrade> trades) {
    var notes = new ArrayList<String>();
    for (var assumption : Assumption.values()) {
      var names =
          trades.stream()
              .filter(trade -> trade.assumptions().contains(assumption))
              .map(trade -> trade.order().instrument().id().symbol())
              .distinct()
              .toList();
      if (!names.isEmpty()) {
        notes.add(assumption.text() + ": " + String.join(", ", names));
      }
    }
    return notes;
  }

  /// Reasons with how many instruments each keeps out; the JSON names every one.
  private static List<String> rejections(List<Rejection> rejected) {
    Map<String, Integer> counts = new TreeMap<>();
    rejected.forEach(rejection -> counts.merge(rejection.reason(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " instruments not traded: " + entry.getKey())
        .toList();
  }
}
