package org.ballast.hedging.collateral;

import java.time.Duration;
import java.util.Collections;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ballast.domain.value.Asset;

/// A state of the world in which accounts need collateral.
///
/// `notice` is the time between seeing it and needing the collateral: transfers that take longer
/// cannot help. Places that are closed neither send nor receive. Units: `priceFactors` relative to
/// now, 1 where an asset is not named; `needsUsd` the collateral by pool, after haircuts, that
/// covers maintenance margin and losses, negative where positions bring their own; `penalty` in USD
/// per USD short, empty where every account must survive.
public record CollateralScenario(
    String name,
    double probability,
    Duration notice,
    Set<String> closedPlaces,
    SortedMap<Asset, Double> priceFactors,
    SortedMap<CollateralPool, Double> needsUsd,
    OptionalDouble penalty) {
  public CollateralScenario {
    closedPlaces = Collections.unmodifiableSortedSet(new TreeSet<>(closedPlaces));
    priceFactors = Collections.unmodifiableSortedMap(new TreeMap<>(priceFactors));
    needsUsd = Collections.unmodifiableSortedMap(new TreeMap<>(needsUsd));
    if (!(probability >= 0.0 && probability <= 1.0)) {
      throw new IllegalArgumentException(
          "probability must be between 0 and 1: scenario=" + name + " probability=" + probability);
    }
    for (var factor : priceFactors.entrySet()) {
      Figure.requireNonNegative("priceFactor", factor.getValue(), name + " " + factor.getKey());
    }
    for (var need : needsUsd.entrySet()) {
      Figure.requireFinite("needUsd", need.getValue(), name + " " + need.getKey());
    }
    penalty.ifPresent(value -> Figure.requireNonNegative("penalty", value, name));
  }

  /// Whether a transfer begun when the scenario is seen arrives in time.
  boolean allows(CollateralTransfer transfer) {
    return transfer.delay().compareTo(notice) <= 0
        && !closedPlaces.contains(transfer.from().place())
        && !closedPlaces.contains(transfer.to().place());
  }

  double priceFactor(Asset asset) {
    return priceFactors.getOrDefault(asset, 1.0);
  }
}
