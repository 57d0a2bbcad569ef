package org.ballast.app.output;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.plan.ExpectedCost;
import org.ballast.hedging.plan.RiskChange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/// What a plan costs and what it makes of risk, in `ballast.hedge/1`. What is not known or not
/// asked for is null, not zero.
final class CostJson {
  private static final double MINUTES_PER_HOUR = 60;

  private CostJson() {}

  static ObjectNode of(ExpectedCost cost, Duration holding) {
    var node = Json.object();
    node.set("total", Json.money(cost.countedUsd(), Asset.USD));
    node.set("fees", Json.money(cost.feeUsd(), Asset.USD));
    node.set("slippage", Json.money(cost.slippageUsd(), Asset.USD));
    put(node, "impact", cost.impactUsd());
    put(node, "funding", cost.holding().fundingUsd());
    put(node, "margin", cost.holding().marginUsd());
    put(node, "failurePremium", cost.holding().failurePremiumUsd());
    node.set("incomeNotCounted", Json.money(cost.incomeNotCountedUsd(), Asset.USD));
    node.put("holdingHours", hours(holding));
    return node;
  }

  /// Null where the objective has no risk term.
  static JsonNode risk(Optional<RiskChange> change) {
    if (change.isEmpty()) {
      return NullNode.getInstance();
    }
    var risk = change.get();
    var node = Json.object();
    node.put("riskAversion", risk.riskAversion());
    node.put("holdingHours", hours(risk.holding()));
    node.set("before", Json.money(risk.beforeUsd(), Asset.USD));
    node.set("after", Json.money(risk.afterUsd(), Asset.USD));
    node.set("gain", Json.money(risk.gainUsd(), Asset.USD));
    node.set("standardDeviationBefore", Json.money(risk.sdBeforeUsd(), Asset.USD));
    node.set("standardDeviationAfter", Json.money(risk.sdAfterUsd(), Asset.USD));
    return node.put("factors", risk.provenance());
  }

  static void put(ObjectNode node, String key, OptionalDouble usd) {
    if (usd.isEmpty()) {
      node.putNull(key);
    } else {
      node.set(key, Json.money(usd.getAsDouble(), Asset.USD));
    }
  }

  private static double hours(Duration duration) {
    return duration.toMinutes() / MINUTES_PER_HOUR;
  }
}
