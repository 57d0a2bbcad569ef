package org.ballast.app.output;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.ballast.hedging.plan.HedgePlan;
import org.ballast.hedging.plan.RiskChange;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.PerUsd;

/// What a plan costs and what it makes of risk, in lines for people.
final class CostText {
  private CostText() {}

  /// The parts that add up to the cost, then what is not among them and why.
  static String cost(HedgePlan plan, Duration holding, OptionalDouble premiumChangeUsd) {
    var cost = plan.cost();
    var parts = new ArrayList<String>();
    var missing = new ArrayList<String>();
    parts.add("fees " + Figures.fixed(cost.feeUsd(), 2));
    parts.add("slippage " + Figures.fixed(cost.slippageUsd(), 2));
    add(parts, missing, "impact", cost.impactUsd(), "sizes are not known");
    var held = cost.holding();
    add(parts, missing, "funding", held.fundingUsd(), "rate or premium is not known");
    add(parts, missing, "margin", held.marginUsd(), "needs --margin-rate and a margin rule");
    add(
        parts,
        missing,
        "failure premium",
        held.failurePremiumUsd(),
        "needs --failure and a margin rule");
    if (cost.incomeNotCountedUsd() > 0) {
      parts.add("income that is not counted " + Figures.fixed(cost.incomeNotCountedUsd(), 2));
    }
    return "cost "
        + Figures.fixed(cost.countedUsd(), 2)
        + " USD = "
        + String.join(" + ", parts)
        + ", held "
        + Amount.written(holding)
        + "\n"
        + (missing.isEmpty() ? "" : "not priced: " + String.join("; ", missing) + "\n")
        + change(premiumChangeUsd)
        + plan.risk().map(CostText::risk).orElse("");
  }

  /// What a plan makes of the risk term, or would have to.
  static String risk(RiskChange risk) {
    return "risk term "
        + Figures.fixed(risk.beforeUsd(), 2)
        + " to "
        + Figures.fixed(risk.afterUsd(), 2)
        + " USD (standard deviation over "
        + Amount.written(risk.holding())
        + " "
        + Figures.whole(risk.sdBeforeUsd())
        + " to "
        + Figures.whole(risk.sdAfterUsd())
        + " USD, aversion "
        + PerUsd.written(risk.riskAversion())
        + "): gain "
        + Figures.fixed(risk.gainUsd(), 2)
        + " USD\nfactors: "
        + risk.provenance()
        + "\n";
  }

  private static String change(OptionalDouble premiumUsd) {
    return premiumUsd.isPresent()
        ? String.format(
            Locale.ROOT,
            "failure premium of the book changes by %s USD%n",
            Figures.fixed(premiumUsd.getAsDouble(), 2))
        : "";
  }

  private static void add(
      List<String> parts, List<String> missing, String name, OptionalDouble usd, String why) {
    if (usd.isPresent()) {
      parts.add(name + " " + Figures.fixed(usd.getAsDouble(), 2));
    } else {
      missing.add(name + " (" + why + ")");
    }
  }
}
