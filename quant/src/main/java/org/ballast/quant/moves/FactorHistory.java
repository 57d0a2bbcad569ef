package org.ballast.quant.moves;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.ballast.domain.value.Asset;

/// What was observed of several coins, stablecoins and staked tokens at the same instants, evenly
/// spaced.
///
/// Shape: every column has one element a step; step i is at `start + i * step`. Throws:
/// `IllegalArgumentException` for lengths that differ, a step that is not positive, no coin, or an
/// asset or token given twice.
public record FactorHistory(
    Instant start,
    Duration step,
    List<CoinHistory> coins,
    List<StablecoinHistory> stablecoins,
    List<StakedHistory> stakedTokens) {
  public FactorHistory {
    coins = List.copyOf(coins);
    stablecoins = List.copyOf(stablecoins);
    stakedTokens = List.copyOf(stakedTokens);
    if (!step.isPositive()) {
      throw new IllegalArgumentException("step must be positive: step=" + step);
    }
    if (coins.isEmpty()) {
      throw new IllegalArgumentException("a history must have a coin: coins=[]");
    }
    int size = coins.getFirst().size();
    var names = new TreeSet<String>();
    for (var coin : coins) {
      requireOnce(names, coin.coin().code());
      Columns.requireSize("history of " + coin.coin(), coin.size(), size);
    }
    for (var stablecoin : stablecoins) {
      requireOnce(names, stablecoin.asset().code());
      Columns.requireSize("history of " + stablecoin.asset(), stablecoin.prices().size(), size);
    }
    for (var staked : stakedTokens) {
      requireOnce(names, staked.token().toString());
      Columns.requireSize("history of " + staked.token(), staked.bases().size(), size);
    }
  }

  /// How many steps every column has.
  public int size() {
    return coins.getFirst().size();
  }

  public Instant at(int index) {
    return start.plus(step.multipliedBy(index));
  }

  public Optional<CoinHistory> coin(Asset asset) {
    return coins.stream().filter(history -> history.coin().equals(asset)).findFirst();
  }

  /// Whole steps in a horizon. Throws: `IllegalArgumentException` where it is not a positive number
  /// of them.
  public int stepsIn(Duration horizon) {
    long steps = horizon.dividedBy(step);
    if (!horizon.isPositive() || !step.multipliedBy(steps).equals(horizon)) {
      throw new IllegalArgumentException(
          "a horizon must be whole steps: horizon=" + horizon + " step=" + step);
    }
    return Math.toIntExact(steps);
  }

  private static void requireOnce(TreeSet<String> names, String name) {
    if (!names.add(name)) {
      throw new IllegalArgumentException("a history has each asset once: asset=" + name);
    }
  }
}
