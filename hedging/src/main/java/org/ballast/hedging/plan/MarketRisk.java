package org.ballast.hedging.plan;

import java.time.Duration;
import java.util.TreeMap;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.programme.FactorRoot;
import org.ballast.quant.factor.FactorCovariance;
import org.ballast.quant.factor.FactorEstimate;
import org.ballast.quant.factor.MarketVols;
import org.ballast.quant.factor.ParametricFactors;

/// The risk term that a market tells, or why it tells none.
public sealed interface MarketRisk {
  record Known(FactorRisk risk) implements MarketRisk {}

  /// `reason` in words for people.
  record Unknown(String reason) implements MarketRisk {}

  /// The risk term with the volatilities that a market shows for a mandate's underlyings.
  static MarketRisk of(
      double riskAversion,
      ParametricFactors factors,
      Duration holding,
      Mandate mandate,
      MarketSnapshot market) {
    var vols = new TreeMap<Asset, Double>();
    for (var limits : mandate.underlyings()) {
      var underlying = limits.underlying();
      var vol = MarketVols.atTheMoney(market, underlying);
      if (vol.isEmpty() || market.index(underlying).isEmpty()) {
        return new Unknown("nothing quoted tells the volatility of " + underlying);
      }
      vols.put(underlying, vol.getAsDouble());
    }
    return of(riskAversion, factors.estimate(vols, holding), mandate, market);
  }

  /// The risk term with an estimate of how factors move.
  static MarketRisk of(
      double riskAversion, FactorEstimate estimate, Mandate mandate, MarketSnapshot market) {
    return switch (estimate) {
      case FactorEstimate.Known(var covariance) -> of(riskAversion, covariance, mandate, market);
      case FactorEstimate.Unknown(var factor, var reason) ->
          new Unknown("the " + factor.name() + " is not known: " + reason);
    };
  }

  /// The risk term with factors that move like this.
  static MarketRisk of(
      double riskAversion, FactorCovariance covariance, Mandate mandate, MarketSnapshot market) {
    return switch (FactorRoot.of(covariance.matrix())) {
      case FactorRoot.Factored root ->
          new Known(FactorRisk.of(riskAversion, covariance, root, mandate, market));
      case FactorRoot.Indefinite(var factor, var left) ->
          new Unknown(
              "correlations are impossible: what is left of the variance of "
                  + covariance.factors().get(factor).name()
                  + " is negative, "
                  + left
                  + " of it");
    };
  }
}
