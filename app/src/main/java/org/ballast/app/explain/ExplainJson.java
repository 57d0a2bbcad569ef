package org.ballast.app.explain;

import java.util.List;
import org.ballast.app.output.Json;
import org.ballast.app.output.TradeJson;
import org.ballast.domain.value.Asset;
import org.ballast.engine.event.Notice;
import org.ballast.runtime.mandate.DeltaModelWords;
import tools.jackson.databind.node.ObjectNode;

/// Decisions as `ballast.explain/1`.
public final class ExplainJson {
  private ExplainJson() {}

  public static String render(List<Explanation> explanations) {
    var root = Json.object();
    root.put("schema", "ballast.explain/1");
    var decisions = root.putArray("decisions");
    explanations.forEach(explanation -> decisions.add(decision(explanation)));
    return Json.text(root);
  }

  private static ObjectNode decision(Explanation explanation) {
    var decision = explanation.decision();
    var node = Json.object();
    node.put("id", decision.id().label());
    node.put("at", decision.at().toString());
    var triggers = node.putArray("triggers");
    decision.triggers().forEach(triggers::add);
    node.set("market", market(explanation));
    node.put("deltaModel", DeltaModelWords.of(explanation.deltaModel()));
    decision
        .plan()
        .ifPresentOrElse(plan -> node.set("plan", plan(plan)), () -> node.putNull("plan"));
    var orders = node.putArray("orders");
    decision.passed().forEach(order -> orders.add(order(order, explanation)));
    var refused = node.putArray("refused");
    for (var order : decision.refused()) {
      refused
          .addObject()
          .put("instrument", order.instrument())
          .put("rule", order.rule())
          .put("detail", order.detail());
    }
    node.set("paid", Json.money(explanation.paidUsd(), Asset.USD));
    return node.put("outcome", decision.outcome());
  }

  private static ObjectNode market(Explanation explanation) {
    var node = Json.object();
    node.put("sequence", explanation.decision().marketSequence());
    explanation
        .market()
        .ifPresent(market ->
            node.put("source", market.source())
                .put("contentHash", market.contentHash())
                .put("offset", market.offset()));
    return node;
  }

  private static ObjectNode plan(Notice.PlanMade plan) {
    var node = Json.object();
    node.put("policy", plan.policy());
    node.put("status", plan.status());
    node.put("orders", plan.trades());
    node.set("cost", Json.money(plan.costUsd(), Asset.USD));
    node.set("bound", Json.money(plan.boundUsd(), Asset.USD));
    Json.put(node, "riskBefore", plan.riskBefore());
    Json.put(node, "riskAfter", plan.riskAfter());
    node.put("package", plan.isPackage());
    var reasons = node.putArray("reasons");
    plan.reasons().forEach(reasons::add);
    var unmet = node.putArray("unmet");
    plan.unmet().forEach(unmet::add);
    return node;
  }

  private static ObjectNode order(Notice.OrderPassed order, Explanation explanation) {
    var node = Json.object();
    node.put("label", order.label());
    node.put("reason", order.reason());
    Json.put(node, "mark", order.markPrice());
    Json.put(node, "riskBefore", order.riskBefore());
    Json.put(node, "riskAfter", order.riskAfter());
    var fills = node.putArray("fills");
    explanation.fillsOf(order.label()).forEach(fill -> fills.add(TradeJson.of(fill)));
    return node;
  }
}
