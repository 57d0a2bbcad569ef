package org.ballast.hedging.collateral;

import java.time.Duration;
import java.util.Collections;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ballast.domain.value.Asset;

/// A stress that accounts must survive, as its owner describes it: a move of all coins, with what
/// else goes wrong.
///
/// Units: `spotFactor` of every coin and `volFactor` relative to now; `priceFactors` of assets that
/// do not follow, such as a stablecoin off its peg; `needsUsd` states what a place needs where no
/// rule is asked. The rest as in [CollateralScenario].
public record CollateralStress(
    String name,
    double spotFactor,
    double volFactor,
    Duration notice,
    Set<String> closedPlaces,
    SortedMap<Asset, Double> priceFactors,
    SortedMap<String, Double> needsUsd,
    double probability,
    OptionalDouble penalty) {
  public CollateralStress {
    closedPlaces = Collections.unmodifiableSortedSet(new TreeSet<>(closedPlaces));
    priceFactors = Collections.unmodifiableSortedMap(new TreeMap<>(priceFactors));
    needsUsd = Collections.unmodifiableSortedMap(new TreeMap<>(needsUsd));
    Figure.requireNonNegative("spotFactor", spotFactor, name);
    Figure.requireNonNegative("volFactor", volFactor, name);
  }

  /// A corner of a mandate, which every account must survive.
  public static CollateralStress of(MarginLimitCheck.Corner corner, Duration notice) {
    return new CollateralStress(
        corner.name(),
        corner.spotFactor(),
        corner.volFactor(),
        notice,
        new TreeSet<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        0,
        OptionalDouble.empty());
  }

  double priceFactor(Asset asset) {
    return priceFactors.getOrDefault(asset, asset.isDollar() ? 1.0 : spotFactor);
  }
}
