package org.ballast.app.output;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.ballast.domain.value.Asset;
import org.ballast.quant.distribution.Estimate;
import org.ballast.quant.distribution.PnlExplanation;
import org.ballast.quant.tail.BookTail;
import org.ballast.quant.tail.StandardStresses.StressPnl;
import org.ballast.quant.tail.TailLevel;
import org.ballast.quant.tail.TailValuer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a book can lose, as fields of `ballast.risk/1`.
final class TailJson {
  private TailJson() {}

  static void add(ObjectNode root, TailReport report) {
    addStresses(root.putArray("stresses"), report.stresses());
    if (!report.scenarios().isEmpty()) {
      addStresses(root.putArray("userScenarios"), report.scenarios());
    }
    if (!report.distributions().isEmpty()) {
      var node = root.putObject("distribution");
      Json.put(node, "intervalLevel", TailValuer.INTERVAL_LEVEL);
      var measures = node.putArray("measures");
      report.distributions().forEach(tail -> measures.add(distribution(tail)));
    }
    if (!report.limits().isEmpty()) {
      var limits = root.putArray("tailLimits");
      report.limits().forEach(verdict -> limits.add(limit(verdict)));
    }
  }

  /// One limit; `value`, `low` and `high` are losses.
  static ObjectNode limit(TailVerdict verdict) {
    var node = Json.object();
    node.put("limit", verdict.name());
    addEstimate(node, verdict.verdict().estimate());
    Json.put(node, "bound", verdict.verdict().limit());
    node.put("state", verdict.state());
    return node.put("unit", "USD");
  }

  /// An unbounded end is null.
  static void addEstimate(ObjectNode node, Estimate estimate) {
    Json.put(node, "value", estimate.value());
    Json.put(node, "low", estimate.low());
    Json.put(
        node,
        "high",
        Double.isFinite(estimate.high())
            ? OptionalDouble.of(estimate.high())
            : OptionalDouble.empty());
  }

  private static ObjectNode distribution(BookTail tail) {
    var node = Json.object();
    node.put("method", tail.method().word());
    node.put("horizonHours", tail.horizon().toHours());
    node.set("set", set(tail));
    Json.put(node, "mean", tail.distribution().mean());
    Json.put(node, "standardDeviation", tail.distribution().standardDeviation());
    addLevels(node.putArray("var"), tail, TailLevel::valueAtRisk);
    addLevels(node.putArray("expectedShortfall"), tail, TailLevel::expectedShortfall);
    var contributions = node.putArray("contributions");
    for (var position : tail.positions()) {
      var item = contributions.addObject();
      item.put("account", position.account());
      item.put("instrument", position.instrument());
      Json.put(item, "component", position.component());
      Json.put(item, "incremental", position.incremental());
      Json.put(item, "varComponent", position.varComponent());
      Json.put(item, "varIncremental", position.varIncremental());
    }
    var worst = node.putArray("tail");
    tail.worst().forEach(scenario -> worst.add(explained(scenario)));
    return node;
  }

  /// The terms add up to `pnl`.
  private static ObjectNode explained(PnlExplanation scenario) {
    var node = Json.object().put("name", scenario.label());
    Json.put(node, "pnl", scenario.total());
    Json.put(node, "spot", scenario.spot());
    Json.put(node, "vol", scenario.volLevel());
    Json.put(node, "skew", scenario.skew());
    Json.put(node, "basis", scenario.basis());
    Json.put(node, "time", scenario.time());
    Json.put(node, "funding", scenario.funding());
    Json.put(node, "staking", scenario.staking());
    Json.put(node, "failure", scenario.failure());
    Json.put(node, "residual", scenario.residual());
    return node;
  }

  private static ObjectNode set(BookTail tail) {
    var set = tail.set();
    var node = Json.object();
    node.put("name", set.name());
    node.put("version", set.version());
    node.put("hash", set.contentHash());
    node.put("scenarios", set.moves().size());
    node.put("dependence", set.moves().dependence());
    node.put("provenance", set.provenance());
    var notes = node.putArray("notes");
    set.moves().notes().forEach(notes::add);
    return node;
  }

  private static void addLevels(
      ArrayNode array, BookTail tail, Function<TailLevel, Estimate> measure) {
    for (var level : tail.levels()) {
      var node = array.addObject();
      Json.put(node, "confidence", level.confidence());
      addEstimate(node, measure.apply(level));
      node.put("currency", Asset.USD.code());
    }
  }

  private static void addStresses(ArrayNode array, List<StressPnl> stresses) {
    for (var stress : stresses) {
      var node = array.addObject().put("name", stress.name());
      node.set("pnl", Json.money(stress.pnl(), Asset.USD));
    }
  }
}
