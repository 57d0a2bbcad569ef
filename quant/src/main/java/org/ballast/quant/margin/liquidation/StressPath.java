package org.ballast.quant.margin.liquidation;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;
import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Exp;
import org.ballast.quant.scenario.MarketMove;

/// A line along which a whole market moves at once: all spots together, each by its beta, and
/// volatilities up as spots fall.
///
/// Symbols: x the logarithm of the reference's factor. A spot's factor is exp(beta x), so none
/// turns negative; the volatilities' is exp(-elasticity x) on a fall and one on a rise, where
/// relief would be a guess. Units: elasticity in per cent of vol per per cent of spot. Domain:
/// betas finite, elasticity not negative. An asset that is not named stands still.
public record StressPath(SortedMap<Asset, Double> betas, double volElasticity) {
  public StressPath {
    betas = Collections.unmodifiableSortedMap(new TreeMap<>(betas));
    betas.forEach((asset, beta) -> Check.finite("beta of " + asset, beta));
    Check.nonNegative("volElasticity", volElasticity);
  }

  /// Every named asset by the same factor.
  public static StressPath parallel(Iterable<Asset> assets, double volElasticity) {
    var betas = new TreeMap<Asset, Double>();
    assets.forEach(asset -> betas.put(asset, 1.0));
    return new StressPath(betas, volElasticity);
  }

  public MarketMove at(double logMove) {
    var factors = new TreeMap<Asset, Double>();
    betas.forEach((asset, beta) -> factors.put(asset, Exp.exp(beta * logMove)));
    return new MarketMove(factors, volFactor(logMove));
  }

  double volFactor(double logMove) {
    return Exp.exp(-volElasticity * Math.min(0, logMove));
  }
}
