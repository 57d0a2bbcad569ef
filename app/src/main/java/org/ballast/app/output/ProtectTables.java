package org.ballast.app.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ballast.domain.market.Assumption;
import org.ballast.hedging.structure.ExplainedStructure;
import org.ballast.hedging.structure.Protection;
import org.ballast.hedging.structure.ProtectionPlan;
import org.ballast.hedging.structure.RollPlan;

/// A protection as tables for people.
public final class ProtectTables {
  private static final String NONE = "-";

  private ProtectTables() {}

  public static String render(ProtectReport report) {
    var plan = report.plan();
    var text = new StringBuilder(heading(report)).append(verdict(plan)).append('\n');
    if (!plan.answers().isEmpty()) {
      text.append("\nStructures, at expiry\n").append(comparison(plan));
    }
    plan.answers().forEach(answer -> text.append(unmet(answer)));
    var structures = ProtectReport.structures(plan);
    for (var structure : structures) {
      text.append('\n').append(legs(structure));
    }
    if (!structures.isEmpty()) {
      text.append("\nStresses: gain in USD, dealing cost counted\n").append(stresses(structures));
    }
    if (!report.shortfalls().isEmpty()) {
      text.append("\nExpected shortfall, USD\n").append(shortfalls(report));
    }
    return text.append(RiskTables.warnings(notes(report, structures))).toString();
  }

  private static String heading(ProtectReport report) {
    var plan = report.plan();
    var target = plan.target();
    var holding = plan.holding();
    return "Protection as of "
        + report.market().asOf()
        + " from "
        + report.market().source()
        + "\n"
        + holding.underlying()
        + " worth "
        + Figures.whole(holding.valueUsd())
        + " USD at "
        + Figures.fixed(holding.indexUsd(), 2)
        + "; floor "
        + percent(target.floor())
        + " = "
        + Figures.whole(plan.floorUsd())
        + " USD"
        + (target.downTo() > 0
            ? " at spots from " + Figures.whole(target.downTo() * holding.indexUsd()) + " on"
            : " at every spot")
        + ", budget "
        + percent(target.budget())
        + " = "
        + Figures.whole(plan.budgetUsd())
        + " USD, until "
        + target.until()
        + "\n";
  }

  private static String verdict(ProtectionPlan plan) {
    var held =
        "Unprotected it is worth " + Figures.whole(plan.leastHeld().usd()) + " USD at least. ";
    return switch (plan.status()) {
      case HELD -> held + "It keeps to the floor as it is: nothing to trade.";
      case MET, FALLS_SHORT ->
          held
              + "Recommended: "
              + plan.recommended().orElseThrow().kind().label()
              + ": "
              + plan.reason()
              + ".";
      case IMPOSSIBLE -> held + "No protection: " + plan.reason() + ".";
    };
  }

  private static String comparison(ProtectionPlan plan) {
    var table =
        new Table()
            .words("structure", "floor", "expiry")
            .figures(
                "cost USD", "of value", "a year", "least", "floor holds from", "worst", "rise kept")
            .words("cap", "breaks even at");
    for (var answer : plan.answers()) {
      var found = ProtectReport.structure(answer);
      if (found.isPresent()) {
        row(table, plan, answer, found.get());
      } else {
        table.row(
            answer.kind().label(),
            "impossible",
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE);
      }
    }
    return table.toString();
  }

  private static void row(
      Table table, ProtectionPlan plan, Protection answer, ExplainedStructure found) {
    double value = plan.holding().valueUsd();
    table.row(
        answer.kind().label(),
        answer instanceof Protection.Met ? "held" : "FALLS SHORT",
        Figures.date(found.expiry().at()),
        Figures.whole(found.costUsd()),
        percent(found.costShare()),
        percent(found.costPerYear()),
        percent(found.leastAfter().usd() / value),
        Double.isFinite(found.holdsFrom()) ? Figures.whole(found.holdsFrom()) : "nowhere",
        percent(found.worstAfter().usd() / value)
            + " at "
            + Figures.whole(found.worstAfter().spot()),
        percent(found.keptRise()),
        cap(found, value),
        found.breakEvens().stream().map(Figures::whole).collect(Collectors.joining(" ")));
  }

  private static String cap(ExplainedStructure found, double value) {
    return found.capSpot().isPresent()
        ? percent(found.capUsd().orElseThrow() / value)
            + " from "
            + Figures.whole(found.capSpot().getAsDouble())
        : "none";
  }

  private static String unmet(Protection answer) {
    return switch (answer) {
      case Protection.Met _ -> "";
      case Protection.FallsShort(_, var missing, var needed) ->
          "FALLS SHORT: "
              + answer.kind().label()
              + " by "
              + Figures.whole(missing)
              + " USD"
              + needed(needed)
              + "\n";
      case Protection.Impossible(var kind, var reason, var needed) ->
          "IMPOSSIBLE: " + kind.label() + ": " + reason + needed(needed) + "\n";
    };
  }

  private static String needed(OptionalDouble usd) {
    return usd.isPresent()
        ? "; the floor would cost " + Figures.whole(usd.getAsDouble()) + " USD with it"
        : "; no lots of the options listed reach the floor with it";
  }

  private static String legs(ExplainedStructure structure) {
    var kind = structure.kind().label();
    var table =
        new Table()
            .words("account", "side")
            .figures("quantity")
            .words("instrument")
            .figures("price", "premium USD", "fee USD", "slippage USD")
            .words("reason");
    for (var leg : structure.legs()) {
      var order = leg.order();
      table.row(
          order.account().toString(),
          order.side().name().toLowerCase(Locale.ROOT),
          order.quantity().toString(),
          order.instrument().id().toString(),
          order.limitPrice().toString(),
          Figures.whole(leg.premiumUsd()),
          Figures.fixed(leg.feeUsd(), 2),
          Figures.fixed(leg.slippageUsd(), 2),
          order.reason());
    }
    return kind.substring(0, 1).toUpperCase(Locale.ROOT)
        + kind.substring(1)
        + "\n"
        + table
        + "cost "
        + Figures.fixed(structure.costUsd(), 2)
        + " USD, "
        + Figures.fixed(structure.costCoins(), 6)
        + " coins = premium "
        + Figures.fixed(structure.premiumUsd(), 2)
        + ", of it slippage "
        + Figures.fixed(structure.slippageUsd(), 2)
        + ", + fees "
        + Figures.fixed(structure.feesUsd(), 2)
        + "\n"
        + rolls(structure.rolls());
  }

  private static String rolls(RollPlan rolls) {
    return switch (rolls) {
      case RollPlan.NotNeeded() -> "no roll is needed: it expires at or after the date asked for\n";
      case RollPlan.Unknown(var reason) -> "rolls: " + reason + "\n";
      case RollPlan.Rolls known ->
          rollTable(known)
              + "rolls cost "
              + Figures.whole(known.costUsd())
              + " USD in all, at spot and surface of today\n";
    };
  }

  private static String rollTable(RollPlan.Rolls rolls) {
    var table =
        new Table()
            .words("roll on", "because of", "to")
            .figures("closed USD", "opened USD", "fees, slippage", "cost USD");
    for (var roll : rolls.rolls()) {
      table.row(
          Figures.date(roll.at()),
          roll.cause().name().toLowerCase(Locale.ROOT),
          Figures.date(roll.to().at()),
          Figures.whole(roll.closedUsd()),
          Figures.whole(roll.openedUsd()),
          Figures.whole(roll.dealingUsd()),
          Figures.whole(roll.costUsd()));
    }
    return table.toString();
  }

  private static String stresses(List<ExplainedStructure> structures) {
    var table = new Table().words("stress").figures("unprotected");
    structures.forEach(structure -> table.figures(structure.kind().word()));
    var rows = new TreeMap<Integer, List<String>>();
    for (var structure : structures) {
      for (int i = 0; i < structure.stresses().size(); i++) {
        var stress = structure.stresses().get(i);
        rows.computeIfAbsent(
                i, key -> new ArrayList<>(List.of(stress.name(), Figures.whole(stress.before()))))
            .add(Figures.whole(stress.after()));
      }
    }
    rows.values().forEach(row -> table.row(row.toArray(String[]::new)));
    return table.toString();
  }

  private static String shortfalls(ProtectReport report) {
    var table =
        new Table()
            .words("structure", "method")
            .figures("horizon", "confidence", "before", "after");
    for (var change : report.shortfalls()) {
      table.row(
          change.kind().label(),
          change.method().word(),
          change.horizon().toHours() + "h",
          Figures.fixed(change.confidence() * 100, 2) + " %",
          Figures.whole(change.before()),
          Figures.whole(change.after()));
    }
    return table.toString();
  }

  private static List<String> notes(ProtectReport report, List<ExplainedStructure> structures) {
    var notes = new ArrayList<>(report.plan().notes());
    structures.stream()
        .flatMap(structure -> structure.notes().stream())
        .distinct()
        .forEach(notes::add);
    notes.addAll(report.warnings());
    if (structures.stream()
        .flatMap(structure -> structure.legs().stream())
        .anyMatch(leg -> leg.assumptions().contains(Assumption.SIZE))) {
      notes.add(
          Assumption.SIZE.text() + ": whether so many lots are there at the quote is unknown");
    }
    Map<String, Integer> counts = new TreeMap<>();
    report
        .plan()
        .rejected()
        .forEach(rejection -> counts.merge(rejection.reason(), 1, Integer::sum));
    counts.forEach((reason, count) -> notes.add(count + " options not dealt: " + reason));
    return notes;
  }

  private static String percent(double share) {
    return Figures.fixed(share * 100, 2) + " %";
  }
}
