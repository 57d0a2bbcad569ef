package org.ballast.quant.tail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;
import org.ballast.quant.math.Log;
import org.ballast.quant.moves.CoinHistory;
import org.ballast.quant.moves.FactorHistory;
import org.ballast.quant.moves.SurfaceDynamics;
import org.ballast.quant.moves.SurfaceStep;
import org.ballast.quant.moves.TenorRule;

/// How the surface of each coin moved with its price in a history.
///
/// Steps lead from one chain to the next, at most thirteen hours apart. A coin with too few chains
/// takes the steps of its volatility index from day to day, its skew held; a coin without either
/// what was measured of the first coin that has one, and says so.
public final class SurfaceHistory {
  /// Chains further apart are not neighbours.
  private static final int CHAIN_GAP_HOURS = 13;

  private static final int DAY_HOURS = 24;

  private SurfaceHistory() {}

  /// What was observed of one coin, and in words where.
  private record Observed(List<SurfaceStep> steps, String words) {
    Optional<SurfaceDynamics> dynamics(Asset coin, String prefix) {
      return SurfaceDynamics.of(coin, prefix + words, steps);
    }
  }

  /// Of every coin, where anything was measured. Domain: steps of an hour.
  public static List<SurfaceDynamics> of(FactorHistory history) {
    var own = new TreeMap<Asset, Observed>();
    for (var coin : history.coins()) {
      var observed = chains(coin);
      var best = observed.steps().size() < SurfaceDynamics.STEPS_MIN ? index(coin) : observed;
      if (best.dynamics(coin.coin(), "").isPresent()) {
        own.put(coin.coin(), best);
      }
    }
    var dynamics = new ArrayList<SurfaceDynamics>();
    for (var coin : history.coins()) {
      var observed = own.get(coin.coin());
      if (observed != null) {
        observed.dynamics(coin.coin(), "").ifPresent(dynamics::add);
      } else if (!own.isEmpty()) {
        var first = own.firstEntry();
        first
            .getValue()
            .dynamics(coin.coin(), "as " + first.getKey() + ", ")
            .ifPresent(dynamics::add);
      }
    }
    return dynamics;
  }

  /// One rule for all coins: the mean of what was measured of each; empty where of none.
  static Optional<TenorRule> tenorRule(List<SurfaceDynamics> dynamics) {
    var rules = dynamics.stream().flatMap(coin -> coin.tenorRule().stream()).toList();
    var mean = rules.stream().mapToDouble(TenorRule::volExponent).average();
    if (mean.isEmpty()) {
      return Optional.empty();
    }
    var first = rules.getFirst();
    return Optional.of(
        new TenorRule(
            mean.getAsDouble(), first.skewExponent(), first.yearsFloor(), first.datedBasisShare()));
  }

  private static Observed chains(CoinHistory coin) {
    var steps = new ArrayList<SurfaceStep>();
    int before = -1;
    for (int hour = 0; hour < coin.skews().size(); hour++) {
      if (!isChain(coin, hour)) {
        continue;
      }
      if (before >= 0 && hour - before <= CHAIN_GAP_HOURS) {
        steps.add(
            new SurfaceStep(
                Log.ofRatio(coin.indexPrices().at(hour), coin.indexPrices().at(before)),
                Log.ofRatio(coin.atmVols().at(hour), coin.atmVols().at(before)),
                coin.skews().at(hour) - coin.skews().at(before),
                coin.termSlopes().at(hour) - coin.termSlopes().at(before)));
      }
      before = hour;
    }
    return new Observed(steps, steps.size() + " steps between recorded chains");
  }

  private static boolean isChain(CoinHistory coin, int hour) {
    return coin.indexPrices().isKnown(hour)
        && coin.atmVols().isKnown(hour)
        && coin.skews().isKnown(hour)
        && coin.termSlopes().isKnown(hour);
  }

  private static Observed index(CoinHistory coin) {
    var steps = new ArrayList<SurfaceStep>();
    var prices = coin.indexPrices();
    var vols = coin.atmVols();
    for (int hour = DAY_HOURS; hour < vols.size(); hour += DAY_HOURS) {
      int before = hour - DAY_HOURS;
      if (prices.isKnown(before)
          && prices.isKnown(hour)
          && vols.isKnown(before)
          && vols.isKnown(hour)) {
        steps.add(
            new SurfaceStep(
                Log.ofRatio(prices.at(hour), prices.at(before)),
                Log.ofRatio(vols.at(hour), vols.at(before)),
                0,
                0));
      }
    }
    return new Observed(steps, steps.size() + " days of the volatility index, skew held");
  }
}
