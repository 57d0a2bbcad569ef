package org.ballast.app.study;

import java.util.List;
import java.util.Optional;
import org.ballast.app.output.Json;
import org.ballast.backtest.frontier.EqualRisk;
import org.ballast.backtest.frontier.PolicyComparison;
import org.ballast.backtest.frontier.PolicyFigures;
import org.ballast.backtest.frontier.RiskKind;
import org.ballast.backtest.frontier.Verdict;
import org.ballast.backtest.path.ChainShape;
import org.ballast.backtest.path.ShapeGrid;
import org.ballast.backtest.policy.BacktestResult;
import org.ballast.backtest.policy.DataSetResult;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A policy study as `ballast.study/1`.
public final class StudyJson {
  private StudyJson() {}

  public static String render(BacktestResult result) {
    var root = Json.object();
    root.put("schema", "ballast.study/1");
    root.put("study", result.plan().name());
    root.put("resamples", result.plan().resamples());
    root.put("seed", result.plan().seed());
    var dataSets = root.putArray("dataSets");
    result.dataSets().forEach(data -> dataSets.add(dataSet(data)));
    return Json.text(root);
  }

  private static ObjectNode dataSet(DataSetResult data) {
    var node = Json.object();
    node.put("label", data.label());
    node.put("synthetic", data.isSynthetic());
    node.put("source", data.source());
    node.put("contentHash", data.contentHash());
    node.put("cycles", data.cycles());
    node.put("desksPerPolicy", data.desksPerPolicy());
    var notes = node.putArray("notes");
    data.notes().forEach(notes::add);
    var comparisons = node.putArray("comparisons");
    data.comparisons().forEach(comparison -> comparisons.add(comparison(comparison)));
    var variants = node.putArray("sensitivity");
    for (var variant : data.variants()) {
      var item = variants.addObject();
      item.put("name", variant.name());
      equalRisks(item.putArray("equalRisk"), variant.equalRisks());
    }
    data.shape().ifPresent(shape -> node.set("shape", shape(shape)));
    return node;
  }

  private static ObjectNode comparison(PolicyComparison comparison) {
    var node = Json.object();
    node.put("books", comparison.label());
    node.put("firstDay", comparison.first().toString());
    node.put("lastDay", comparison.last().toString());
    node.put("days", comparison.days());
    node.put("desks", comparison.desks());
    node.put("deskDays", comparison.deskDays());
    var policies = node.putArray("policies");
    comparison.policies().forEach(policy -> policies.add(policy(policy)));
    equalRisks(node.putArray("equalRisk"), comparison.equalRisks());
    return node;
  }

  private static ObjectNode policy(PolicyFigures policy) {
    var node = Json.object();
    node.put("family", policy.family());
    node.put("setting", policy.setting());
    node.set("cost", interval(policy.cost(), policy.costLower(), policy.costUpper()));
    Json.put(node, "fees", policy.fees());
    Json.put(node, "slippage", policy.slippage());
    Json.put(node, "funding", policy.funding());
    Json.put(node, "profit", policy.profit());
    Json.put(node, "turnover", policy.turnover());
    Json.put(node, "trades", policy.trades());
    Json.put(node, "outsideShare", policy.outsideShare());
    Json.put(node, "drawdown", policy.drawdown());
    for (var kind : RiskKind.values()) {
      node.set(
          kind.key(), interval(policy.risk(kind), policy.riskLower(kind), policy.riskUpper(kind)));
    }
    return node;
  }

  private static void equalRisks(ArrayNode array, List<EqualRisk> equalRisks) {
    for (var equal : equalRisks) {
      var node = array.addObject();
      node.put("family", equal.family());
      node.put("base", equal.base());
      node.put("risk", equal.risk().key());
      Json.put(node, "riskMin", equal.riskMin());
      Json.put(node, "riskMax", equal.riskMax());
      node.set("saving", interval(equal.saving(), equal.savingLower(), equal.savingUpper()));
      Json.put(node, "undefinedShare", equal.undefinedShare());
      node.put("distinguishable", equal.isDistinguishable());
      node.put(
          "verdict", Verdict.of(equal.family(), equal.base(), equal.risk(), Optional.of(equal)));
    }
  }

  /// Bounds are null where too few resamples have them.
  private static ObjectNode interval(double value, double lower, double upper) {
    var node = Json.object();
    Json.put(node, "value", value);
    bound(node, "lower", lower);
    bound(node, "upper", upper);
    return node;
  }

  private static void bound(ObjectNode node, String name, double value) {
    if (Double.isNaN(value)) {
      node.putNull(name);
    } else {
      Json.put(node, name, value);
    }
  }

  private static ObjectNode shape(ChainShape shape) {
    var node = Json.object();
    node.put("chains", shape.chains());
    node.put("options", shape.options());
    node.set("volRatio", grid(shape.volRatio()));
    node.set("spreadRatio", grid(shape.spreadRatio()));
    return node;
  }

  private static ObjectNode grid(ShapeGrid grid) {
    var node = Json.object();
    var days = node.putArray("days");
    for (var day : grid.days()) {
      days.add(day);
    }
    var moneyness = node.putArray("standardisedMoneyness");
    for (var one : grid.moneyness()) {
      moneyness.add(one);
    }
    var values = node.putArray("values");
    for (var row : grid.values()) {
      var cells = values.addArray();
      for (var value : row) {
        cells.add(value);
      }
    }
    return node;
  }
}
