package org.ballast.app.output;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.ballast.domain.market.Assumption;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.plan.HedgePlan;
import org.ballast.hedging.plan.PlannedTrade;
import tools.jackson.databind.node.ObjectNode;

/// A hedge plan as `ballast.hedge/1`.
public final class HedgeJson {
  private HedgeJson() {}

  /// `before` and `after` are the risk of the book without and with the plan, for their figures by
  /// underlying; `holding` is how long its trades are held; `failurePremiumUsd` is what the plan
  /// adds to the premium of possible failures over their own horizon.
  public static String render(
      HedgePlan plan,
      Duration holding,
      MarketSnapshot market,
      RiskReport before,
      RiskReport after,
      TailChange losses,
      MarginChange margin,
      OptionalDouble failurePremiumUsd,
      List<String> notes) {
    var root = Json.object();
    root.put("schema", "ballast.hedge/1");
    root.put("asOf", plan.before().asOf().toString());
    root.put("market", market.source());
    root.put("target", RiskReport.name(before.target()));
    root.put("deltaModel", before.deltaModelName());
    root.set("before", byUnderlying(before));
    root.set("after", byUnderlying(after));
    var trades = root.putArray("trades");
    plan.trades().forEach(trade -> trades.add(trade(trade)));
    root.set("cost", CostJson.of(plan.cost(), holding));
    root.set("risk", CostJson.risk(plan.risk()));
    CostJson.put(root, "failurePremiumChange", failurePremiumUsd);
    addLimits(root, plan, losses, margin);
    PlanEvidenceJson.add(root, plan, losses);
    root.set("solver", solver(plan));
    var rejected = root.putArray("notTradable");
    for (var rejection : plan.rejected()) {
      rejected
          .addObject()
          .put("instrument", rejection.instrument().toString())
          .put("reason", rejection.reason());
    }
    var warnings = root.putArray("warnings");
    notes.forEach(warnings::add);
    return Json.text(root);
  }

  private static ObjectNode byUnderlying(RiskReport report) {
    var node = Json.object();
    report
        .risk()
        .underlyings()
        .forEach(underlying ->
            node.set(underlying.underlying().code(), RiskJson.underlying(report, underlying)));
    return node;
  }

  private static ObjectNode trade(PlannedTrade trade) {
    var order = trade.order();
    var node = Json.object();
    node.put("instrument", order.instrument().id().toString());
    node.put("account", order.account().toString());
    node.put("side", order.side().name().toLowerCase(Locale.ROOT));
    node.put("quantity", order.quantity().amount().toBigDecimal());
    node.put("price", order.limitPrice().amount().toBigDecimal());
    node.set("fee", Json.money(trade.feeUsd(), Asset.USD));
    node.set("feeSettled", Json.money(trade.fee(), order.instrument().contract().settlement()));
    node.set("slippage", Json.money(trade.slippageUsd(), Asset.USD));
    node.put("reason", order.reason());
    node.put("assumedSize", trade.assumptions().contains(Assumption.SIZE));
    node.put("assumedPrice", trade.assumptions().contains(Assumption.SPREAD));
    return node;
  }

  private static void addLimits(
      ObjectNode root, HedgePlan plan, TailChange losses, MarginChange margin) {
    var limits = root.putArray("limits");
    plan.bands().forEach(band -> limits.add(LimitJson.of(band, band.valueIn(plan.after()))));
    if (!losses.after().isEmpty()) {
      var tail = root.putArray("tailLimits");
      for (var i = 0; i < losses.after().size(); i++) {
        var node = TailJson.limit(losses.after().get(i));
        Json.put(node, "before", losses.before().get(i).verdict().estimate().value());
        tail.add(node);
      }
    }
    var binding = root.putArray("binding");
    for (var limit : plan.binding()) {
      var node = binding.addObject().put("limit", limit.limit());
      Json.put(node, "bound", limit.bound());
      node.set("shadowPrice", Json.money(limit.shadowPriceUsd(), Asset.USD));
      node.put("unit", limit.unit());
    }
    MarginLimitJson.add(root.putArray("marginBefore"), margin.before());
    MarginLimitJson.add(root.putArray("marginAfter"), margin.after());
    var unmet = root.putArray("unmet");
    for (var limit : plan.unmet()) {
      var node = unmet.addObject().put("limit", limit.limit());
      Json.put(node, "value", MarginLimitJson.finite(limit.value()));
      Json.put(node, "bound", limit.bound());
      Json.put(node, "excess", MarginLimitJson.finite(Math.abs(limit.value() - limit.bound())));
      node.put("unit", limit.unit());
    }
  }

  private static ObjectNode solver(HedgePlan plan) {
    var report = plan.solver();
    var node = Json.object();
    node.put("rounds", plan.evidence().rounds());
    node.put("cuts", plan.evidence().cuts());
    node.put("status", report.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    node.set("objective", Json.money(report.objectiveUsd(), Asset.USD));
    if (!report.status().isMet()) {
      node.putNull("bound");
      return node.putNull("gap");
    }
    node.set("bound", Json.money(report.boundUsd(), Asset.USD));
    Json.put(node, "gap", report.gap());
    return node;
  }
}
