package org.ballast.app.output;

import java.util.List;
import java.util.Map;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.collateral.CollateralNode;
import org.ballast.hedging.collateral.CollateralPlan;
import org.ballast.hedging.collateral.CollateralTransfer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Where collateral should lie, as `ballast.collateral/1`.
public final class CollateralJson {
  private CollateralJson() {}

  public static String render(CollateralPlan plan, String asOf, List<String> warnings) {
    var root = Json.object();
    root.put("schema", "ballast.collateral/1");
    root.put("asOf", asOf);
    switch (plan) {
      case CollateralPlan.Solved solved -> addSolved(root, solved);
      case CollateralPlan.Lacking lacking -> addLacking(root, lacking);
      case CollateralPlan.NotSolved() -> root.put("status", "notSolved");
    }
    var notes = root.putArray("warnings");
    warnings.forEach(notes::add);
    return Json.text(root);
  }

  private static void addSolved(ObjectNode root, CollateralPlan.Solved plan) {
    root.put("status", "solved");
    addMoves(root.putArray("moves"), plan.moves());
    var later = root.putArray("laterMoves");
    for (var move : plan.laterMoves()) {
      var node = transfer(move.transfer());
      node.put("scenario", move.scenario());
      node.set("amount", Json.money(move.amountUsd(), Asset.USD));
      later.add(node);
    }
    addHeld(root, plan.heldUsd());
    root.set("cost", cost(plan.cost()));
    root.set("costWithoutMoves", cost(plan.costBefore()));
    var binding = root.putArray("binding");
    for (var limit : plan.binding()) {
      var node = binding.addObject();
      node.put("limit", limit.limit());
      Json.put(node, "savedPerUsd", limit.savedPerUsd());
    }
  }

  private static void addLacking(ObjectNode root, CollateralPlan.Lacking plan) {
    root.put("status", "lacking");
    root.set("missing", Json.money(plan.totalUsd(), Asset.USD));
    var shortfalls = root.putArray("shortfalls");
    for (var shortfall : plan.shortfalls()) {
      var node = shortfalls.addObject();
      node.put("where", shortfall.where());
      node.put("scenario", shortfall.worstScenario().isEmpty() ? null : shortfall.worstScenario());
      node.set("amount", Json.money(shortfall.amountUsd(), Asset.USD));
    }
    addMoves(root.putArray("moves"), plan.moves());
    addHeld(root, plan.heldUsd());
  }

  private static void addMoves(ArrayNode moves, List<CollateralPlan.Move> planned) {
    for (var move : planned) {
      var node = transfer(move.transfer());
      node.set("amount", Json.money(move.amountUsd(), Asset.USD));
      moves.add(node);
    }
  }

  private static ObjectNode transfer(CollateralTransfer transfer) {
    var node = Json.object();
    node.set("from", node(transfer.from()));
    node.set("to", node(transfer.to()));
    node.put("delay", transfer.delay().toString());
    return node;
  }

  private static ObjectNode node(CollateralNode node) {
    return Json.object().put("place", node.place()).put("asset", node.asset().code());
  }

  private static void addHeld(ObjectNode root, Map<CollateralNode, Double> heldUsd) {
    var held = root.putArray("held");
    heldUsd.forEach((node, usd) -> {
      var entry = node(node);
      entry.set("amount", Json.money(usd, Asset.USD));
      held.add(entry);
    });
  }

  private static ObjectNode cost(CollateralPlan.Cost cost) {
    var node = Json.object();
    node.set("total", Json.money(cost.totalUsd(), Asset.USD));
    node.set("carry", Json.money(cost.carryUsd(), Asset.USD));
    node.set("failure", Json.money(cost.failureUsd(), Asset.USD));
    node.set("transfers", Json.money(cost.transferUsd(), Asset.USD));
    node.set("shortfall", Json.money(cost.shortfallUsd(), Asset.USD));
    return node;
  }
}
