package org.ballast.quant.scenario;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;
import org.ballast.quant.internal.Check;

/// By how much a whole market moves at once. Units: `spotFactors` relative to now, 1 where an asset
/// is not named; `volFactor` on every implied volatility; `passed` the time that goes by. Domain:
/// factors positive, time not negative.
public record MarketMove(SortedMap<Asset, Double> spotFactors, double volFactor, Duration passed) {
  public MarketMove {
    spotFactors = Collections.unmodifiableSortedMap(new TreeMap<>(spotFactors));
    spotFactors.forEach((asset, factor) -> Check.positive("spotFactor of " + asset, factor));
    Check.positive("volFactor", volFactor);
    if (passed.isNegative()) {
      throw new IllegalArgumentException("time passed must not be negative: passed=" + passed);
    }
  }

  /// At once, in no time.
  public MarketMove(SortedMap<Asset, Double> spotFactors, double volFactor) {
    this(spotFactors, volFactor, Duration.ZERO);
  }

  double spotFactor(Asset asset) {
    return spotFactors.getOrDefault(asset, 1.0);
  }
}
