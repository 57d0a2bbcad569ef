package org.ballast.hedging.plan;

import java.util.List;
import java.util.Optional;
import org.ballast.hedging.cost.HoldingTerms;
import org.ballast.hedging.mandate.Mandate;

/// What a plan's objective counts beside what dealing costs: what trades cost while they are held,
/// and the risk that is left.
public record ObjectiveTerms(HoldingTerms holding, Optional<FactorRisk> risk) {
  /// Nothing: the least-cost plan.
  public static final ObjectiveTerms DEALING_ONLY =
      new ObjectiveTerms(HoldingTerms.NOT_PRICED, Optional.empty());

  /// The bands whose Greeks must be known: with a risk term every delta.
  List<GreekBand> measured(Mandate mandate) {
    return risk.isPresent() ? GreekBand.deltasOf(mandate) : GreekBand.of(mandate);
  }
}
