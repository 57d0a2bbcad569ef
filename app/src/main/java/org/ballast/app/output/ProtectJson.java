package org.ballast.app.output;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.ballast.domain.market.Assumption;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.structure.ExplainedStructure;
import org.ballast.hedging.structure.LeastValue;
import org.ballast.hedging.structure.Protection;
import org.ballast.hedging.structure.ProtectionLeg;
import org.ballast.hedging.structure.ProtectionPlan;
import org.ballast.hedging.structure.RollPlan;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A protection as `ballast.protect/1`.
public final class ProtectJson {
  private ProtectJson() {}

  public static String render(ProtectReport report) {
    var plan = report.plan();
    var root = Json.object();
    root.put("schema", "ballast.protect/1");
    root.put("asOf", report.market().asOf().toString());
    root.put("market", report.market().source());
    root.put("underlying", plan.holding().underlying().code());
    Json.put(root, "index", plan.holding().indexUsd());
    root.set("value", Json.money(plan.holding().valueUsd(), Asset.USD));
    root.set("target", target(plan));
    root.put("status", word(plan.status()));
    root.put("recommended", plan.recommended().map(found -> found.kind().word()).orElse(null));
    root.put("reason", plan.reason());
    root.set("leastHeld", least(plan.leastHeld()));
    var structures = root.putArray("structures");
    plan.answers().forEach(answer -> structures.add(answer(report, answer)));
    var rejected = root.putArray("notTradable");
    for (var rejection : plan.rejected()) {
      rejected
          .addObject()
          .put("instrument", rejection.instrument().toString())
          .put("reason", rejection.reason());
    }
    var warnings = root.putArray("warnings");
    plan.notes().forEach(warnings::add);
    report.warnings().forEach(warnings::add);
    return Json.text(root);
  }

  private static ObjectNode target(ProtectionPlan plan) {
    var node = Json.object();
    Json.put(node, "floor", plan.target().floor());
    node.set("floorValue", Json.money(plan.floorUsd(), Asset.USD));
    Json.put(node, "downTo", plan.target().downTo());
    Json.put(node, "budget", plan.target().budget());
    node.set("budgetValue", Json.money(plan.budgetUsd(), Asset.USD));
    node.put("until", plan.target().until().toString());
    return node;
  }

  private static ObjectNode answer(ProtectReport report, Protection answer) {
    var node = Json.object();
    node.put("structure", answer.kind().word());
    switch (answer) {
      case Protection.Met(var structure) -> {
        node.put("status", "met");
        add(node, report, structure);
      }
      case Protection.FallsShort(var structure, var missing, var needed) -> {
        node.put("status", "falls-short");
        node.set("missing", Json.money(missing, Asset.USD));
        putMoney(node, "needed", needed);
        add(node, report, structure);
      }
      case Protection.Impossible(_, var reason, var needed) -> {
        node.put("status", "impossible");
        node.put("reason", reason);
        putMoney(node, "needed", needed);
      }
    }
    return node;
  }

  private static void add(ObjectNode node, ProtectReport report, ExplainedStructure structure) {
    node.put("expiry", structure.expiry().toString());
    Json.put(node, "years", structure.years());
    var legs = node.putArray("legs");
    structure.legs().forEach(leg -> legs.add(leg(leg)));
    node.set("cost", cost(structure, report.plan().holding().underlying()));
    node.set("leastBefore", least(structure.leastBefore()));
    node.set("least", least(structure.leastAfter()));
    node.set("worst", least(structure.worstAfter()));
    Json.put(node, "holdsFrom", finite(structure.holdsFrom()));
    Json.put(node, "keptRise", structure.keptRise());
    Json.put(node, "capSpot", structure.capSpot());
    putMoney(node, "capValue", structure.capUsd());
    var breakEvens = node.putArray("breakEvens");
    structure.breakEvens().forEach(breakEvens::add);
    addPayoff(node.putArray("payoff"), structure);
    var stresses = node.putArray("stresses");
    for (var stress : structure.stresses()) {
      var row = stresses.addObject().put("name", stress.name());
      Json.put(row, "before", stress.before());
      Json.put(row, "after", stress.after());
    }
    addShortfalls(node.putArray("expectedShortfall"), report, structure);
    node.set("rolls", rolls(structure.rolls()));
    var notes = node.putArray("notes");
    structure.notes().forEach(notes::add);
  }

  private static ObjectNode leg(ProtectionLeg leg) {
    var order = leg.order();
    var node = Json.object();
    node.put("instrument", order.instrument().id().toString());
    node.put("account", order.account().toString());
    node.put("side", order.side().name().toLowerCase(Locale.ROOT));
    node.put("quantity", order.quantity().amount().toBigDecimal());
    node.put("price", order.limitPrice().amount().toBigDecimal());
    Json.put(node, "strike", leg.strike());
    var settlement = order.instrument().contract().settlement();
    node.set("premium", Json.money(leg.premiumUsd(), Asset.USD));
    node.set("premiumSettled", Json.money(leg.premiumCoins(), settlement));
    node.set("fee", Json.money(leg.feeUsd(), Asset.USD));
    node.set("feeSettled", Json.money(leg.feeCoins(), settlement));
    node.set("slippage", Json.money(leg.slippageUsd(), Asset.USD));
    node.put("reason", order.reason());
    node.put("assumedSize", leg.assumptions().contains(Assumption.SIZE));
    return node;
  }

  private static ObjectNode cost(ExplainedStructure structure, Asset coin) {
    var node = Json.object();
    node.set("total", Json.money(structure.costUsd(), Asset.USD));
    node.set("totalSettled", Json.money(structure.costCoins(), coin));
    node.set("premium", Json.money(structure.premiumUsd(), Asset.USD));
    node.set("fees", Json.money(structure.feesUsd(), Asset.USD));
    node.set("slippage", Json.money(structure.slippageUsd(), Asset.USD));
    Json.put(node, "share", structure.costShare());
    Json.put(node, "perYear", structure.costPerYear());
    node.putNull("margin");
    return node;
  }

  /// The pay-off at every spot where it bends, and at zero: straight between them where no sold
  /// option lives on.
  private static void addPayoff(ArrayNode rows, ExplainedStructure structure) {
    var spots = new TreeSet<Double>(structure.before().kinks());
    spots.addAll(structure.after().kinks());
    spots.add(0.0);
    for (double spot : spots) {
      var row = rows.addObject();
      Json.put(row, "spot", spot);
      Json.put(row, "before", structure.before().at(spot));
      Json.put(row, "after", structure.after().at(spot));
    }
  }

  private static void addShortfalls(
      ArrayNode rows, ProtectReport report, ExplainedStructure structure) {
    for (var change : report.shortfalls()) {
      if (change.kind() == structure.kind()) {
        var row = rows.addObject().put("method", change.method().word());
        row.put("horizonHours", change.horizon().toHours());
        Json.put(row, "confidence", change.confidence());
        Json.put(row, "before", change.before());
        Json.put(row, "after", change.after());
        row.put("currency", Asset.USD.code());
      }
    }
  }

  private static ObjectNode rolls(RollPlan rolls) {
    var node = Json.object();
    switch (rolls) {
      case RollPlan.NotNeeded() -> node.put("status", "not-needed");
      case RollPlan.Unknown(var reason) -> node.put("status", "unknown").put("reason", reason);
      case RollPlan.Rolls known -> {
        node.put("status", "estimated");
        node.set("cost", Json.money(known.costUsd(), Asset.USD));
        var rows = node.putArray("rolls");
        for (var roll : known.rolls()) {
          var row = rows.addObject();
          row.put("at", roll.at().toString());
          row.put("cause", roll.cause().name().toLowerCase(Locale.ROOT));
          row.put("to", roll.to().toString());
          row.set("closed", Json.money(roll.closedUsd(), Asset.USD));
          row.set("opened", Json.money(roll.openedUsd(), Asset.USD));
          row.set("dealing", Json.money(roll.dealingUsd(), Asset.USD));
          row.set("cost", Json.money(roll.costUsd(), Asset.USD));
        }
      }
    }
    return node;
  }

  private static ObjectNode least(LeastValue least) {
    var node = Json.object();
    node.set("value", Json.money(least.usd(), Asset.USD));
    Json.put(node, "spot", least.spot());
    return node;
  }

  private static void putMoney(ObjectNode node, String name, OptionalDouble usd) {
    if (usd.isPresent()) {
      node.set(name, Json.money(usd.getAsDouble(), Asset.USD));
    } else {
      node.putNull(name);
    }
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  static String word(ProtectionPlan.Status status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
