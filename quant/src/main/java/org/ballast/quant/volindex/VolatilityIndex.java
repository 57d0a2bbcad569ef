package org.ballast.quant.volindex;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.quant.internal.Check;

/// Volatility that the options of two expiries imply over a horizon, without a model.
///
/// Total variance is interpolated linearly in time between the last expiry at or before the horizon
/// and the first at or after it. Units: horizonYears ACT/365, vol per 1.00.
///
/// Source: CBOE VIX white paper; docs/models/volatility-index.md.
public sealed interface VolatilityIndex {

  /// The index, its two strips and the weight of the nearer; the further has the rest.
  record Defined(double vol, double nearWeight, VarianceStrip near, VarianceStrip next)
      implements VolatilityIndex {}

  /// An expiry that the horizon needs has no variance.
  record NoVariance(double years, StripResult.Reason reason) implements VolatilityIndex {}

  /// The horizon does not lie between two expiries.
  record OutsideExpiries(double horizonYears) implements VolatilityIndex {}

  /// The index of one underlying over its coin-settled options.
  ///
  /// Throws: IllegalArgumentException unless the horizon is positive.
  static VolatilityIndex of(MarketSnapshot market, Asset underlying, Duration horizon) {
    return of(MarketChains.of(market, underlying), horizon.toMillis() / Expiry.YEAR_MS);
  }

  /// The index of chains in any order.
  ///
  /// Throws: IllegalArgumentException unless the horizon is positive.
  static VolatilityIndex of(List<ExpiryChain> chains, double horizonYears) {
    Check.positive("horizonYears", horizonYears);
    var byTime = Comparator.comparingDouble(ExpiryChain::years);
    var near = chains.stream().filter(chain -> chain.years() <= horizonYears).max(byTime);
    var next = chains.stream().filter(chain -> chain.years() >= horizonYears).min(byTime);
    if (near.isEmpty() || next.isEmpty()) {
      return new OutsideExpiries(horizonYears);
    }
    return switch (VarianceStrip.of(near.get())) {
      case StripResult.NoStrip(StripResult.Reason reason) ->
          new NoVariance(near.get().years(), reason);
      case VarianceStrip first ->
          switch (VarianceStrip.of(next.get())) {
            case StripResult.NoStrip(StripResult.Reason reason) ->
                new NoVariance(next.get().years(), reason);
            case VarianceStrip second -> between(first, second, horizonYears);
          };
    };
  }

  private static Defined between(VarianceStrip near, VarianceStrip next, double horizonYears) {
    double span = next.years() - near.years();
    double nearWeight = span > 0 ? (next.years() - horizonYears) / span : 1;
    double totalVariance =
        near.totalVariance() * nearWeight + next.totalVariance() * (1 - nearWeight);
    return new Defined(Math.sqrt(totalVariance / horizonYears), nearWeight, near, next);
  }
}
