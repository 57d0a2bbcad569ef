package org.ballast.quant.stress;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;
import org.ballast.quant.internal.Check;

/// One joint move of all markets that a person made up.
///
/// `coins` and `stablecoins` win over `everyCoin` and `stablecoinFactor`. Units: `stablecoinFactor`
/// and `stablecoins` are prices, end over start; `stakedFactor` is (1 + basis) of every staked
/// token, end over start; `recoveries` name venues that fail, with the share of a net claim that is
/// paid; `elapsed` is the time by which options age.
public record NamedScenario(
    String name,
    Duration elapsed,
    CoinShock everyCoin,
    SortedMap<Asset, CoinShock> coins,
    double stablecoinFactor,
    SortedMap<Asset, Double> stablecoins,
    double stakedFactor,
    SortedMap<String, Double> recoveries) {
  public NamedScenario {
    coins = Collections.unmodifiableSortedMap(new TreeMap<>(coins));
    stablecoins = Collections.unmodifiableSortedMap(new TreeMap<>(stablecoins));
    recoveries = Collections.unmodifiableSortedMap(new TreeMap<>(recoveries));
    if (elapsed.isNegative()) {
      throw new IllegalArgumentException("time must not be negative: elapsed=" + elapsed);
    }
    Check.positive("stablecoinFactor", stablecoinFactor);
    stablecoins.forEach((asset, factor) -> Check.positive("factor of " + asset, factor));
    Check.positive("stakedFactor", stakedFactor);
    recoveries.forEach((venue, recovery) -> {
      Check.nonNegative("recovery of " + venue, recovery);
      Check.atMost("recovery of " + venue, recovery, 1);
    });
  }

  /// Coins move alike, nothing else does.
  public static NamedScenario of(String name, CoinShock everyCoin) {
    return new NamedScenario(
        name, Duration.ZERO, everyCoin, new TreeMap<>(), 1, new TreeMap<>(), 1, new TreeMap<>());
  }

  CoinShock shockOf(Asset coin) {
    return coins.getOrDefault(coin, everyCoin);
  }

  double factorOf(Asset stablecoin) {
    return stablecoins.getOrDefault(stablecoin, stablecoinFactor);
  }

  /// The same under another name.
  public NamedScenario named(String other) {
    return new NamedScenario(
        other, elapsed, everyCoin, coins, stablecoinFactor, stablecoins, stakedFactor, recoveries);
  }

  public NamedScenario over(Duration time) {
    return new NamedScenario(
        name, time, everyCoin, coins, stablecoinFactor, stablecoins, stakedFactor, recoveries);
  }

  public NamedScenario withStablecoins(double factor) {
    return new NamedScenario(
        name, elapsed, everyCoin, coins, factor, stablecoins, stakedFactor, recoveries);
  }

  public NamedScenario withStaked(double factor) {
    return new NamedScenario(
        name, elapsed, everyCoin, coins, stablecoinFactor, stablecoins, factor, recoveries);
  }

  public NamedScenario withFailure(String venue, double recovery) {
    var failed = new TreeMap<>(recoveries);
    failed.put(venue, recovery);
    return new NamedScenario(
        name, elapsed, everyCoin, coins, stablecoinFactor, stablecoins, stakedFactor, failed);
  }
}
