package org.ballast.app.output;

import java.util.List;
import java.util.Map;
import org.ballast.hedging.collateral.CollateralNode;
import org.ballast.hedging.collateral.CollateralPlan;

/// Where collateral should lie, as tables for people.
public final class CollateralTables {
  private static final int CENTS = 2;

  private CollateralTables() {}

  public static String render(CollateralPlan plan, double horizonDays, List<String> warnings) {
    var text = new StringBuilder();
    switch (plan) {
      case CollateralPlan.Solved solved -> addSolved(text, solved, horizonDays);
      case CollateralPlan.Lacking lacking -> addLacking(text, lacking);
      case CollateralPlan.NotSolved() ->
          text.append("The programme was not solved within its limit of steps.\n");
    }
    return text.append(RiskTables.warnings(warnings)).toString();
  }

  private static void addSolved(
      StringBuilder text, CollateralPlan.Solved plan, double horizonDays) {
    text.append(
            plan.moves().isEmpty()
                ? "Every account survives with the collateral where it is: nothing to move.\n"
                : plan.moves().size() + " moves let every account survive at least cost.\n")
        .append(moves(plan.moves()));
    if (!plan.laterMoves().isEmpty()) {
      var table = new Table().words("in scenario", "move").figures("USD");
      for (var move : plan.laterMoves()) {
        table.row(move.scenario(), move.transfer().toString(), Figures.whole(move.amountUsd()));
      }
      text.append("\nTo be moved only once the scenario is seen\n").append(table);
    }
    text.append("\nHeld after the moves\n").append(held(plan.heldUsd()));
    text.append("cost over ")
        .append(Figures.fixed(horizonDays, 0))
        .append(" days: ")
        .append(cost(plan.cost()))
        .append("\nwithout moves: ")
        .append(cost(plan.costBefore()))
        .append('\n');
    for (var binding : plan.binding()) {
      text.append("binding: ")
          .append(binding.limit())
          .append("; relaxed by one USD it would save ")
          .append(Figures.fixed(binding.savedPerUsd(), 6))
          .append(" USD\n");
    }
  }

  private static void addLacking(StringBuilder text, CollateralPlan.Lacking plan) {
    text.append("CANNOT BE MET: collateral of ")
        .append(Figures.fixed(plan.totalUsd(), CENTS))
        .append(" USD after haircuts is missing at least.\n\nMissing\n");
    var table = new Table().words("where").figures("USD").words("decided by");
    for (var shortfall : plan.shortfalls()) {
      table.row(
          shortfall.where(),
          Figures.fixed(shortfall.amountUsd(), CENTS),
          shortfall.worstScenario());
    }
    text.append(table);
    if (!plan.moves().isEmpty()) {
      text.append("\nMoves that leave the least missing\n").append(moves(plan.moves()));
    }
    text.append("\nHeld after them\n").append(held(plan.heldUsd()));
  }

  private static String moves(List<CollateralPlan.Move> moves) {
    if (moves.isEmpty()) {
      return "";
    }
    var table = new Table().words("move").figures("USD", "cost USD").words("arrives after");
    for (var move : moves) {
      table.row(
          move.transfer().toString(),
          Figures.whole(move.amountUsd()),
          Figures.fixed(move.amountUsd() * move.transfer().costRate(), CENTS),
          move.transfer().delay().toMinutes() + " min");
    }
    return table.toString();
  }

  private static String held(Map<CollateralNode, Double> held) {
    var table = new Table().words("place", "asset").figures("USD");
    held.forEach((node, usd) -> table.row(node.place(), node.asset().code(), Figures.whole(usd)));
    return table.toString();
  }

  private static String cost(CollateralPlan.Cost cost) {
    return Figures.fixed(cost.totalUsd(), CENTS)
        + " USD = yield given up "
        + Figures.fixed(cost.carryUsd(), CENTS)
        + " + expected failures "
        + Figures.fixed(cost.failureUsd(), CENTS)
        + " + transfers "
        + Figures.fixed(cost.transferUsd(), CENTS)
        + (cost.shortfallUsd() > 0
            ? " + expected shortfall penalty " + Figures.fixed(cost.shortfallUsd(), CENTS)
            : "");
  }
}
