package org.ballast.app.explain;

import java.util.List;
import java.util.Locale;
import org.ballast.app.output.Figures;
import org.ballast.app.output.Table;
import org.ballast.engine.event.Notice;
import org.ballast.runtime.history.DecisionRecord;
import org.ballast.runtime.history.TradeRecord;
import org.ballast.runtime.mandate.DeltaModelWords;

/// Decisions in words for people.
public final class ExplainText {
  private ExplainText() {}

  /// One decision from trigger to outcome.
  public static String render(Explanation explanation) {
    var decision = explanation.decision();
    var text = new StringBuilder();
    line(text, "decision", decision.id().label() + " at " + decision.at());
    decision.triggers().forEach(trigger -> line(text, "because", trigger));
    line(text, "market", market(explanation));
    line(text, "delta", DeltaModelWords.of(explanation.deltaModel()));
    decision.plan().ifPresent(plan -> addPlan(text, plan));
    decision.passed().forEach(order -> addOrder(text, order, explanation));
    decision
        .refused()
        .forEach(refused ->
            line(
                text,
                "refused",
                refused.instrument() + ": " + refused.rule() + ": " + refused.detail()));
    line(
        text,
        "paid",
        Figures.fixed(explanation.paidUsd(), 2)
            + " USD"
            + decision
                .plan()
                .map(plan -> ", expected " + Figures.fixed(plan.costUsd(), 2))
                .orElse(""));
    line(text, "outcome", decision.outcome());
    return text.toString();
  }

  /// All decisions, one a line.
  public static String list(List<DecisionRecord> decisions) {
    var table =
        new Table()
            .words("decision", "time")
            .figures("orders", "cost USD")
            .words("outcome", "because");
    decisions.forEach(decision ->
        table.row(
            decision.id().label(),
            decision.at().toString(),
            String.valueOf(decision.passed().size()),
            decision.plan().map(plan -> Figures.fixed(plan.costUsd(), 2)).orElse(""),
            decision.outcome(),
            String.join("; ", decision.triggers())));
    return table.isEmpty() ? "No decision was taken.\n" : table.toString();
  }

  private static String market(Explanation explanation) {
    var sequence = "journal position " + explanation.decision().marketSequence();
    return explanation
        .market()
        .map(market ->
            sequence
                + ", "
                + market.source()
                + " at offset "
                + market.offset()
                + ", SHA-256 "
                + market.contentHash())
        .orElse(sequence);
  }

  private static void addPlan(StringBuilder text, Notice.PlanMade plan) {
    line(
        text,
        "plan",
        plan.policy()
            + ", "
            + plan.status()
            + ": "
            + plan.trades()
            + (plan.trades() == 1 ? " order for " : " orders for ")
            + Figures.fixed(plan.costUsd(), 2)
            + " USD, none costs less than "
            + Figures.fixed(plan.boundUsd(), 2)
            + (plan.isPackage() ? "; a package, all or back" : ""));
    line(text, "risk R", risk(plan.riskBefore()) + " -> " + risk(plan.riskAfter()));
    plan.reasons().forEach(reason -> line(text, "", reason));
    plan.unmet().forEach(unmet -> line(text, "unmet", unmet));
  }

  private static void addOrder(
      StringBuilder text, Notice.OrderPassed order, Explanation explanation) {
    line(
        text,
        "order",
        order.label()
            + ", mark "
            + order.markPrice()
            + ", gate passed: R "
            + risk(order.riskBefore())
            + " -> "
            + risk(order.riskAfter()));
    line(text, "", order.reason());
    explanation.fillsOf(order.label()).forEach(fill -> line(text, "fill", fill(fill)));
  }

  private static String fill(TradeRecord trade) {
    var fill = trade.fill();
    return fill.side().name().toLowerCase(Locale.ROOT)
        + " "
        + fill.quantity()
        + " "
        + fill.instrument().id()
        + " at "
        + fill.price()
        + (trade.isAssumed() ? " (assumed)" : "")
        + ", fee "
        + Figures.fixed(trade.feeUsd(), 2)
        + " USD, slippage "
        + Figures.fixed(trade.slippageUsd(), 2)
        + " USD, "
        + trade.at();
  }

  private static String risk(double risk) {
    return Figures.fixed(risk, 4);
  }

  private static void line(StringBuilder text, String name, String content) {
    text.append(String.format(Locale.ROOT, "%-9s %s\n", name, content));
  }
}
