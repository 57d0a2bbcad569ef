package org.ballast.quant.stress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.value.Asset;
import org.ballast.quant.moves.CoinMoves;
import org.ballast.quant.moves.MoveSet;
import org.ballast.quant.moves.StablecoinMoves;
import org.ballast.quant.moves.StakedMoves;
import org.ballast.quant.moves.VenueFailures;

/// Named scenarios as moves of the markets of one book.
///
/// `coins` and `stablecoins` are those to move, `tokens` the staked tokens held; `atmVols` has the
/// 30-day volatility at the money of each coin whose volatility can move by points.
public record ScenarioMoves(
    List<Asset> coins,
    List<Asset> stablecoins,
    List<InstrumentId> tokens,
    SortedMap<Asset, Double> atmVols) {
  private static final double YEAR_NS = Duration.ofDays(365).toNanos();

  public ScenarioMoves {
    coins = List.copyOf(coins);
    stablecoins = List.copyOf(stablecoins);
    tokens = List.copyOf(tokens);
    atmVols = new TreeMap<>(atmVols);
  }

  /// One scenario of the set for each of the list.
  public MoveSet of(String provenance, List<NamedScenario> scenarios) {
    return new MoveSet(
        provenance,
        List.of(),
        1,
        scenarios.stream().map(NamedScenario::name).toList(),
        column(scenarios, scenario -> scenario.elapsed().toNanos() / YEAR_NS),
        coins.stream().map(coin -> moves(coin, scenarios)).toList(),
        stablecoins.stream()
            .map(asset ->
                new StablecoinMoves(asset, column(scenarios, scenario -> scenario.factorOf(asset))))
            .toList(),
        tokens.stream()
            .map(token -> new StakedMoves(token, column(scenarios, NamedScenario::stakedFactor)))
            .toList(),
        failures(scenarios));
  }

  private CoinMoves moves(Asset coin, List<NamedScenario> scenarios) {
    return new CoinMoves(
        coin,
        column(scenarios, scenario -> scenario.shockOf(coin).spotFactor()),
        column(scenarios, scenario -> volFactor(coin, scenario.shockOf(coin).vol())),
        column(scenarios, scenario -> scenario.shockOf(coin).skewShift()),
        column(scenarios, scenario -> scenario.shockOf(coin).basisFactor()),
        column(scenarios, scenario -> scenario.shockOf(coin).fundingAccrual()));
  }

  /// A coin without a volatility has no options, so that any factor will do.
  private double volFactor(Asset coin, VolMove move) {
    double vol = atmVols.getOrDefault(coin, 1.0);
    return move.applyTo(vol) / vol;
  }

  /// One record for each venue and recovery: scenarios may differ in what is paid.
  private static List<VenueFailures> failures(List<NamedScenario> scenarios) {
    var failed = new TreeMap<String, TreeMap<Double, boolean[]>>();
    for (int i = 0; i < scenarios.size(); i++) {
      for (Map.Entry<String, Double> entry : scenarios.get(i).recoveries().entrySet()) {
        failed.computeIfAbsent(entry.getKey(), venue -> new TreeMap<>())
                .computeIfAbsent(entry.getValue(), recovery -> new boolean[scenarios.size()])[i] =
            true;
      }
    }
    var failures = new ArrayList<VenueFailures>();
    failed.forEach((venue, byRecovery) ->
        byRecovery.forEach(
            (recovery, hasFailed) -> failures.add(new VenueFailures(venue, recovery, hasFailed))));
    return failures;
  }

  private static double[] column(
      List<NamedScenario> scenarios, ToDoubleFunction<NamedScenario> value) {
    return scenarios.stream().mapToDouble(value).toArray();
  }
}
