package org.ballast.app.view;

import org.ballast.app.output.Figures;
import org.ballast.runtime.history.DecisionRecord;

/// A decision in one line: what came of it, what it cost, and why.
final class DecisionLine {
  private static final double FLAT = 1e6;

  private DecisionLine() {}

  static String of(DecisionRecord decision) {
    var plan =
        decision
            .plan()
            .map(made ->
                ", "
                    + Figures.fixed(made.costUsd(), 2)
                    + " USD, R "
                    + risk(made.riskBefore())
                    + " -> "
                    + risk(made.riskAfter()))
            .orElse("");
    return decision.outcome() + plan + " (" + String.join("; ", decision.triggers()) + ")";
  }

  private static String risk(double risk) {
    return risk < FLAT ? Figures.fixed(risk, 2) : "large";
  }
}
