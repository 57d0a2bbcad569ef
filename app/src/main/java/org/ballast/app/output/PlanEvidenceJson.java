package org.ballast.app.output;

import java.util.List;
import java.util.Locale;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.plan.HedgePlan;
import org.ballast.hedging.plan.LimitRelaxation;
import org.ballast.hedging.plan.PlanExplanation;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a plan rests on, as fields of `ballast.hedge/1`.
final class PlanEvidenceJson {
  private PlanEvidenceJson() {}

  static void add(ObjectNode root, HedgePlan plan, TailChange losses) {
    var evidence = plan.evidence();
    var relaxations = root.putArray("relaxations");
    evidence.relaxations().forEach(each -> relaxations.add(relaxation(each)));
    root.set("explanation", explanation(evidence.explanation()));
    if (!losses.distributions().isEmpty()) {
      addDistributions(root.putArray("distributions"), losses.distributions());
    }
  }

  /// Level, cost and price are null where giving way does not help, or nothing was found.
  private static ObjectNode relaxation(LimitRelaxation relaxation) {
    var node = Json.object().put("limit", relaxation.limit());
    node.put("unit", relaxation.unit());
    Json.put(node, "bound", relaxation.bound());
    node.put("effect", relaxation.effect().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    Json.put(node, "level", relaxation.level());
    Json.put(node, "costUsd", relaxation.costUsd());
    Json.put(node, "shadowPriceUsd", relaxation.shadowPriceUsd());
    return node;
  }

  private static ObjectNode explanation(PlanExplanation explanation) {
    var node = Json.object();
    var trades = node.putArray("trades");
    for (var trade : explanation.trades()) {
      var item = trades.addObject();
      item.put("instrument", trade.instrument().toString());
      item.put("side", trade.side().name().toLowerCase(Locale.ROOT));
      item.set("costPerLot", Json.money(trade.costUsd(), Asset.USD));
      var effects = item.putArray("buys");
      for (var effect : trade.effects()) {
        var bought = effects.addObject().put("limit", effect.limit());
        Json.put(bought, "perUsd", effect.perUsd());
        bought.put("unit", effect.unit());
      }
    }
    var alternatives = node.putArray("alternatives");
    for (var alternative : explanation.alternatives()) {
      var item = alternatives.addObject();
      item.put("instrument", alternative.instrument().toString());
      item.put("side", alternative.side().name().toLowerCase(Locale.ROOT));
      item.set("costPerLot", Json.money(alternative.costUsd(), Asset.USD));
      item.set("cheaperPerLot", Json.money(alternative.cheaperByUsd(), Asset.USD));
    }
    return node;
  }

  private static void addDistributions(ArrayNode array, List<DistributionShift> shifts) {
    for (var shift : shifts) {
      var node = array.addObject().put("method", shift.method().word());
      node.put("horizonHours", shift.horizon().toHours());
      node.put("set", shift.set().name());
      node.put("version", shift.set().version());
      node.put("hash", shift.set().contentHash());
      node.put("scenarios", shift.set().moves().size());
      var measures = node.putArray("measures");
      for (var measure : shift.measures()) {
        var item = measures.addObject().put("measure", measure.name());
        Json.put(item, "confidence", measure.confidence());
        Json.put(item, "before", measure.before());
        Json.put(item, "after", measure.after());
      }
      node.put("unit", Asset.USD.code());
    }
  }
}
