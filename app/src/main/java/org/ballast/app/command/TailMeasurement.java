package org.ballast.app.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ballast.app.output.DistributionShift;
import org.ballast.app.output.TailVerdict;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.mandate.TailLimit;
import org.ballast.hedging.steering.ScenarioTarget;
import org.ballast.hedging.steering.ShortfallTarget;
import org.ballast.quant.distribution.Estimate;
import org.ballast.quant.distribution.LimitVerdict;
import org.ballast.quant.distribution.LossDistribution;
import org.ballast.quant.hazard.FailureModel;
import org.ballast.quant.moves.FactorHistory;
import org.ballast.quant.moves.FrozenScenarioSet;
import org.ballast.quant.moves.TenorRule;
import org.ballast.quant.stress.NamedScenario;
import org.ballast.quant.stress.ScenarioMoves;
import org.ballast.quant.tail.BookTail;
import org.ballast.quant.tail.MarketLevels;
import org.ballast.quant.tail.StandardStresses;
import org.ballast.quant.tail.StandardStresses.StressPnl;
import org.ballast.quant.tail.TailMethod;
import org.ballast.quant.tail.TailScenarios;
import org.ballast.quant.tail.TailValuer;

/// Measures what books of the same coins can lose in one market, with sets that are made once.
final class TailMeasurement {
  private final TailOptions options;
  private final MarketOptions markets;
  private final MarketSnapshot market;
  private final List<Asset> coins;
  private final FailureModel failures;
  private final Consumer<String> progress;
  private final TreeMap<String, FrozenScenarioSet> sets = new TreeMap<>();
  private Optional<TailScenarios> scenarios = Optional.empty();

  TailMeasurement(
      TailOptions options,
      MarketOptions markets,
      MarketSnapshot market,
      List<Asset> coins,
      FailureModel failures,
      Consumer<String> progress) {
    this.options = options;
    this.markets = markets;
    this.market = market;
    this.coins = List.copyOf(coins);
    this.failures = failures;
    this.progress = progress;
  }

  /// Venues at which a book holds anything.
  static List<String> venues(Portfolio book) {
    var venues = new TreeSet<String>();
    book.positions().forEach(position -> venues.add(position.account().venue()));
    book.cash().forEach(cash -> venues.add(cash.account().venue()));
    return List.copyOf(venues);
  }

  /// The book in scenarios of a user's.
  List<StressPnl> pnl(TailValuer valuer, List<NamedScenario> named) {
    if (named.isEmpty()) {
      return List.of();
    }
    var moves =
        new ScenarioMoves(valuer.coins(), valuer.stablecoins(), valuer.stakedTokens(), atmVols());
    return StandardStresses.of(
        valuer, moves.of("scenarios of the user", named), TenorRule.ROOT_TIME);
  }

  /// The book in the standard stresses. Halts of trading are those of the recorded hours where a
  /// distribution is asked for: reading them takes time.
  List<StressPnl> stresses(TailValuer valuer, List<String> venues) {
    return StandardStresses.of(
        valuer, venues, options.isAsked() ? scenarios().halts() : Optional.empty());
  }

  /// One distribution for each horizon and each method asked for.
  List<BookTail> distributions(
      TailValuer valuer, List<Duration> horizons, List<Double> confidences) {
    var tails = new ArrayList<BookTail>();
    for (var horizon : horizons) {
      for (var method : options.methods()) {
        var set = set(method, horizon);
        progress.accept("measuring losses, " + method.word());
        tails.add(valuer.tail(method, horizon, set, confidences));
      }
    }
    return tails;
  }

  /// Where a book stands against limits on losses. Expected shortfall is measured by each method
  /// asked for, or else by history where there is one, and else by simulation.
  List<TailVerdict> verdicts(TailValuer valuer, List<TailLimit> limits) {
    var verdicts = new ArrayList<TailVerdict>();
    for (var limit : limits) {
      switch (limit) {
        case TailLimit.ExpectedShortfall shortfall ->
            methods().forEach(method -> verdicts.add(verdict(valuer, shortfall, method)));
        case TailLimit.ScenarioLoss loss -> verdicts.add(verdict(valuer, loss));
      }
    }
    return verdicts;
  }

  /// The limits as a plan steers by them, of the same sets and methods and in the same words.
  /// Shape: a target for each expected shortfall and method.
  List<ShortfallTarget> shortfalls(List<TailLimit> limits) {
    var targets = new ArrayList<ShortfallTarget>();
    for (var limit : limits) {
      if (limit instanceof TailLimit.ExpectedShortfall shortfall) {
        for (var method : methods()) {
          targets.add(
              new ShortfallTarget(
                  TailVerdict.name(limit, Optional.of(method)),
                  set(method, shortfall.horizon()),
                  shortfall.confidence(),
                  usd(limit)));
        }
      }
    }
    return targets;
  }

  /// Losses in single scenarios, of a book that may trade all that is measured here.
  List<ScenarioTarget> scenarioLosses(List<TailLimit> limits, TailValuer valuer) {
    var targets = new ArrayList<ScenarioTarget>();
    for (var limit : limits) {
      if (limit instanceof TailLimit.ScenarioLoss loss) {
        var moves =
            new ScenarioMoves(coins, dollars(), valuer.stakedTokens(), atmVols())
                .of("scenarios of the mandate", List.of(loss.scenario()));
        targets.add(
            new ScenarioTarget(
                TailVerdict.name(limit, Optional.empty()), moves, TenorRule.ROOT_TIME, usd(limit)));
      }
    }
    return targets;
  }

  /// What a plan makes of the distributions that limits rest on.
  List<DistributionShift> shifts(
      TailValuer before, TailValuer after, double costUsd, List<TailLimit> limits) {
    var confidences = new TreeMap<Duration, TreeSet<Double>>();
    for (var limit : limits) {
      if (limit instanceof TailLimit.ExpectedShortfall shortfall) {
        confidences
            .computeIfAbsent(shortfall.horizon(), horizon -> new TreeSet<>())
            .add(shortfall.confidence());
      }
    }
    var shifts = new ArrayList<DistributionShift>();
    confidences.forEach((horizon, levels) ->
        methods()
            .forEach(method -> {
              var set = set(method, horizon);
              shifts.add(
                  DistributionShift.of(
                      method,
                      horizon,
                      set,
                      List.copyOf(levels),
                      LossDistribution.of(before.pnl(set.moves(), set.rule())),
                      LossDistribution.of(after.pnl(set.moves(), set.rule())),
                      costUsd));
            }));
    return shifts;
  }

  /// Stablecoins that the market prices.
  private List<Asset> dollars() {
    return market.indexPrices().stream()
        .map(IndexPrice::asset)
        .filter(asset -> asset.isDollar() && !asset.equals(Asset.USD))
        .sorted()
        .toList();
  }

  /// Expected shortfall by one method, on the set that all books here share.
  Estimate expectedShortfall(
      TailValuer valuer, TailMethod method, Duration horizon, double confidence) {
    return valuer.expectedShortfall(set(method, horizon), confidence);
  }

  private TailVerdict verdict(
      TailValuer valuer, TailLimit.ExpectedShortfall limit, TailMethod method) {
    var set = set(method, limit.horizon());
    progress.accept("measuring limits on losses, " + method.word());
    var estimate = valuer.expectedShortfall(set, limit.confidence());
    return new TailVerdict(limit, Optional.of(method), LimitVerdict.of(estimate, usd(limit)));
  }

  private TailVerdict verdict(TailValuer valuer, TailLimit.ScenarioLoss limit) {
    double loss = -pnl(valuer, List.of(limit.scenario())).getFirst().pnl();
    var exact = new Estimate(loss, loss, loss, 1);
    return new TailVerdict(limit, Optional.empty(), LimitVerdict.of(exact, usd(limit)));
  }

  private static double usd(TailLimit limit) {
    return limit.limit().amount().toDouble();
  }

  private List<TailMethod> methods() {
    if (options.isAsked()) {
      return options.methods();
    }
    return List.of(
        options.hours(markets).isPresent() ? TailMethod.HISTORICAL : TailMethod.MONTE_CARLO);
  }

  /// Throws: `BadInputException` where the method needs a history or a level that is not there.
  private FrozenScenarioSet set(TailMethod method, Duration horizon) {
    var key = method.word() + " " + horizon;
    var known = sets.get(key);
    if (known != null) {
      return known;
    }
    var source = scenarios();
    if (method.needsHistory() && source.history().isEmpty()) {
      throw TailOptions.missingHistory(method.word());
    }
    if (!method.needsHistory()) {
      requireLevels();
    }
    progress.accept("making scenarios, " + method.word());
    try {
      var made = source.of(method, horizon);
      sets.put(key, made);
      return made;
    } catch (IllegalArgumentException e) {
      throw BadInputException.data(
          options.hours(markets).map(Object::toString).orElse("history"),
          String.valueOf(e.getMessage()));
    }
  }

  private TailScenarios scenarios() {
    if (scenarios.isEmpty()) {
      requireCoin(coins);
      Optional<FactorHistory> history = options.read(markets, market, coins, methods(), progress);
      scenarios = Optional.of(new TailScenarios(coins, market, history, failures));
    }
    return scenarios.get();
  }

  private SortedMap<Asset, Double> atmVols() {
    return MarketLevels.atmVols(market, coins);
  }

  /// Throws: `BadInputException` for a book of dollars alone, whose losses have no scenarios.
  static void requireCoin(List<Asset> coins) {
    if (coins.isEmpty()) {
      throw BadInputException.data(
          "book", "the book must hold a coin, or contracts on one, for losses to be measured");
    }
  }

  private void requireLevels() {
    var atmVols = atmVols();
    for (var coin : coins) {
      if (!atmVols.containsKey(coin)) {
        throw BadInputException.data(
            market.source(),
            "market must have options of every coin that is simulated",
            "coin",
            coin.code());
      }
    }
  }
}
