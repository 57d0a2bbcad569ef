package org.ballast.hedging.policy;

import java.util.Optional;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.hedging.cost.FundingForecast;
import org.ballast.hedging.cost.HoldingTerms;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.plan.FactorRisk;
import org.ballast.hedging.plan.MarketRisk;
import org.ballast.hedging.plan.ObjectiveTerms;

/// What a policy minimises in a market. Where its risk term is not known, `unknown` says why.
record ProgrammeObjective(ObjectiveTerms terms, Optional<String> unknown) {
  private static final ProgrammeObjective DEALING_ONLY =
      new ProgrammeObjective(ObjectiveTerms.DEALING_ONLY, Optional.empty());

  static ProgrammeObjective of(HedgePolicy policy, MarketSnapshot market, Mandate mandate) {
    return policy instanceof HedgePolicy.Programme programme
        ? of(programme, market, mandate)
        : DEALING_ONLY;
  }

  private static ProgrammeObjective of(
      HedgePolicy.Programme programme, MarketSnapshot market, Mandate mandate) {
    var holding = HoldingTerms.funded(programme.holding(), FundingForecast.FROM_PREMIUM);
    return switch (MarketRisk.of(
        programme.riskAversion(), programme.factors(), programme.holding(), mandate, market)) {
      case MarketRisk.Known(FactorRisk risk) ->
          new ProgrammeObjective(new ObjectiveTerms(holding, Optional.of(risk)), Optional.empty());
      case MarketRisk.Unknown(var reason) ->
          new ProgrammeObjective(
              new ObjectiveTerms(holding, Optional.empty()), Optional.of(reason));
    };
  }
}
