package org.ballast.app.report;

import java.time.Instant;
import org.ballast.app.output.Json;
import org.ballast.app.output.TradeJson;
import org.ballast.domain.value.Asset;
import org.ballast.runtime.history.BreachRecord;
import org.ballast.runtime.history.DecisionRecord;
import tools.jackson.databind.node.ObjectNode;

/// A run as `ballast.run/1`.
public final class RunJson {
  private RunJson() {}

  public static String render(RunReport report) {
    var history = report.main();
    var root = Json.object();
    root.put("schema", "ballast.run/1");
    root.put("desk", history.desk());
    root.put("market", history.market());
    root.put("policy", history.policy());
    root.put("from", history.steps().getFirst().at().toString());
    root.put("until", history.steps().getLast().at().toString());
    root.put("steps", history.steps().size());
    var journal = root.putObject("journal");
    journal.put("file", report.journal());
    journal.put("hash", history.journalHash());
    var policies = root.putArray("policies");
    report.statistics().forEach(policy -> policies.add(policy(policy)));
    var breaches = root.putArray("breaches");
    history.breaches().forEach(breach -> breaches.add(breach(breach)));
    var decisions = root.putArray("decisions");
    history.decisions().forEach(decision -> decisions.add(decision(decision)));
    var trades = root.putArray("trades");
    history.trades().forEach(trade -> trades.add(TradeJson.of(trade)));
    var warnings = root.putArray("warnings");
    history.warnings().forEach(warnings::add);
    return Json.text(root);
  }

  private static ObjectNode policy(DeskStatistics policy) {
    var node = Json.object();
    node.put("policy", policy.policy());
    put(node, "start", policy.startUsd());
    put(node, "end", policy.endUsd());
    put(node, "change", policy.changeUsd());
    put(node, "fees", policy.feesUsd());
    put(node, "slippage", policy.slippageUsd());
    put(node, "funding", policy.fundingUsd());
    node.put("trades", policy.trades());
    node.put("decisions", policy.decisions());
    put(node, "stepDeviation", policy.stepDeviationUsd());
    put(node, "worstStep", policy.worstStepUsd());
    put(node, "drawdownMax", policy.drawdownMaxUsd());
    put(node, "expectedShortfall95", policy.shortfall95Usd());
    put(node, "expectedShortfall99", policy.shortfall99Usd());
    node.put("insideAtEnd", policy.isInsideAtEnd());
    var attribution = node.putObject("attribution");
    policy.attribution().forEach(term -> put(attribution, term.name(), term.usd()));
    var limits = node.putArray("limits");
    policy.limits().forEach(limit -> limits.add(limit(limit)));
    return node;
  }

  private static ObjectNode limit(LimitStatistics limit) {
    var node = Json.object();
    node.put("limit", limit.limit());
    node.put("unit", limit.unit());
    node.put("breaches", limit.breaches());
    Json.put(node, "excessMax", limit.excessMax());
    node.put("secondsInBreach", limit.timeInBreach().toSeconds());
    return node.put("stepsOutside", limit.stepsOutside());
  }

  private static ObjectNode breach(BreachRecord breach) {
    var node = Json.object();
    node.put("limit", breach.limit());
    node.put("from", breach.from().toString());
    breach
        .until()
        .map(Instant::toString)
        .ifPresentOrElse(until -> node.put("until", until), () -> node.putNull("until"));
    Json.put(node, "excessMax", breach.excessMax());
    Json.put(node, "bound", breach.bound());
    node.put("unit", breach.unit());
    node.put("cause", breach.cause());
    return node.put("resolution", breach.resolution());
  }

  private static ObjectNode decision(DecisionRecord decision) {
    var node = Json.object();
    node.put("id", decision.id().label());
    node.put("at", decision.at().toString());
    var triggers = node.putArray("triggers");
    decision.triggers().forEach(triggers::add);
    node.put("market", decision.marketSequence());
    decision
        .plan()
        .ifPresentOrElse(
            plan -> {
              node.put("status", plan.status());
              node.put("orders", plan.trades());
              put(node, "cost", plan.costUsd());
              Json.put(node, "riskBefore", plan.riskBefore());
              Json.put(node, "riskAfter", plan.riskAfter());
            },
            () -> node.putNull("status"));
    return node.put("outcome", decision.outcome());
  }

  private static void put(ObjectNode node, String name, double usd) {
    node.set(name, Json.money(usd, Asset.USD));
  }
}
