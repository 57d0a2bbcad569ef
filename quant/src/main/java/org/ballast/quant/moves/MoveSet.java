package org.ballast.quant.moves;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.value.Asset;
import org.ballast.quant.scenario.MarketAxes;
import org.ballast.quant.scenario.ScenarioSet;

/// Joint moves of a market over a horizon, as columns with one element a scenario; they know no
/// book.
///
/// - provenance: where the moves come from, in words for people; assumptions included.
/// - notes: what was held, filled in or left out, in words for people.
/// - dependence: how many neighbouring scenarios share observations, 1 where none do: windows of 24
///   steps that start at every step have 24. Intervals rest on it.
/// - labels: one name a scenario, such as `2020-03-12 10:00 +24h`.
/// - yearsPassed: ACT/365, by which options age.
///
/// Columns are handed out as they are, not to be written to. Throws: `IllegalArgumentException` for
/// columns whose lengths differ, a dependence below 1, an asset or token moved twice, and a venue
/// that fails twice in one scenario, whose claims would be lost twice.
public record MoveSet(
    String provenance,
    List<String> notes,
    int dependence,
    List<String> labels,
    double[] yearsPassed,
    List<CoinMoves> coins,
    List<StablecoinMoves> stablecoins,
    List<StakedMoves> stakedTokens,
    List<VenueFailures> venueFailures) {
  public MoveSet {
    notes = List.copyOf(notes);
    labels = List.copyOf(labels);
    coins = List.copyOf(coins);
    stablecoins = List.copyOf(stablecoins);
    stakedTokens = List.copyOf(stakedTokens);
    venueFailures = List.copyOf(venueFailures);
    int size = labels.size();
    if (dependence < 1) {
      throw new IllegalArgumentException("dependence must be positive: dependence=" + dependence);
    }
    yearsPassed = Columns.nonNegative("yearsPassed", yearsPassed, size);
    for (var moves : coins) {
      Columns.requireSize("moves of " + moves.coin(), moves.size(), size);
    }
    for (var moves : stablecoins) {
      Columns.requireSize("moves of " + moves.asset(), moves.factors().length, size);
    }
    for (var moves : stakedTokens) {
      Columns.requireSize("moves of " + moves.token(), moves.basisFactors().length, size);
    }
    for (var failures : venueFailures) {
      Columns.requireSize("failures of " + failures.venue(), failures.hasFailed().length, size);
    }
    requireMovedOnce(coins, stablecoins, stakedTokens);
    requireFailedOnce(venueFailures, size);
  }

  private static void requireMovedOnce(
      List<CoinMoves> coins, List<StablecoinMoves> stablecoins, List<StakedMoves> stakedTokens) {
    var names =
        Stream.of(
                coins.stream().map(moves -> moves.coin().code()),
                stablecoins.stream().map(moves -> moves.asset().code()),
                stakedTokens.stream().map(moves -> moves.token().toString()))
            .flatMap(each -> each)
            .toList();
    if (new TreeSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException("a set moves each asset once: assets=" + names);
    }
  }

  private static void requireFailedOnce(List<VenueFailures> venueFailures, int size) {
    var failed = new TreeMap<String, boolean[]>();
    for (var failures : venueFailures) {
      var before = failed.computeIfAbsent(failures.venue(), _ -> new boolean[size]);
      for (int scenario = 0; scenario < size; scenario++) {
        if (before[scenario] && failures.hasFailed()[scenario]) {
          throw new IllegalArgumentException(
              "a venue fails once: venue=" + failures.venue() + " scenario=" + scenario);
        }
        before[scenario] |= failures.hasFailed()[scenario];
      }
    }
  }

  /// How many scenarios.
  public int size() {
    return labels.size();
  }

  public Optional<CoinMoves> coin(Asset asset) {
    return coins.stream().filter(moves -> moves.coin().equals(asset)).findFirst();
  }

  public Optional<StablecoinMoves> stablecoin(Asset asset) {
    return stablecoins.stream().filter(moves -> moves.asset().equals(asset)).findFirst();
  }

  public Optional<StakedMoves> stakedToken(InstrumentId token) {
    return stakedTokens.stream().filter(moves -> moves.token().equals(token)).findFirst();
  }

  /// Assets of a book that this set does not move. [#toScenarios] holds the dollars among them at
  /// their price and refuses the others: show the former to the user, ask for the latter.
  public List<Asset> withoutMoves(MarketAxes axes) {
    var missing = new ArrayList<Asset>();
    for (var asset : axes.assets()) {
      if (!asset.equals(Asset.USD) && coin(asset).isEmpty() && stablecoin(asset).isEmpty()) {
        missing.add(asset);
      }
    }
    return missing;
  }

  /// Price of an asset at the end of the horizon over that at the start, one element a scenario;
  /// empty where the set does not move it.
  Optional<double[]> priceFactors(Asset asset) {
    return coin(asset)
        .map(CoinMoves::spotFactors)
        .or(() -> stablecoin(asset).map(StablecoinMoves::factors));
  }

  /// The moves along the axes of a book compiled as of an instant, for exact or proxy revaluation.
  /// Throws: `BadInputException` for a coin of the book that this set does not move.
  public ScenarioSet toScenarios(MarketAxes axes, TenorRule rule, Instant asOf) {
    return new AxisMoves(this, axes, rule, asOf).scenarios();
  }

  /// The named scenarios alone, in the order given.
  public MoveSet select(int[] chosen) {
    return new MoveSet(
        provenance,
        notes,
        dependence,
        Columns.select(labels, chosen),
        Columns.select(yearsPassed, chosen),
        coins.stream().map(moves -> moves.select(chosen)).toList(),
        stablecoins.stream()
            .map(moves ->
                new StablecoinMoves(moves.asset(), Columns.select(moves.factors(), chosen)))
            .toList(),
        stakedTokens.stream()
            .map(moves ->
                new StakedMoves(moves.token(), Columns.select(moves.basisFactors(), chosen)))
            .toList(),
        venueFailures.stream()
            .map(moves ->
                new VenueFailures(
                    moves.venue(), moves.recovery(), Columns.select(moves.hasFailed(), chosen)))
            .toList());
  }

  /// The same moves with other notes.
  public MoveSet withNotes(List<String> other) {
    return new MoveSet(
        provenance,
        other,
        dependence,
        labels,
        yearsPassed,
        coins,
        stablecoins,
        stakedTokens,
        venueFailures);
  }

  /// The same moves with other failures of venues.
  public MoveSet withVenueFailures(List<VenueFailures> failures) {
    return new MoveSet(
        provenance,
        notes,
        dependence,
        labels,
        yearsPassed,
        coins,
        stablecoins,
        stakedTokens,
        failures);
  }
}
