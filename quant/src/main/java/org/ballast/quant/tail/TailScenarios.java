package org.ballast.quant.tail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.ballast.domain.value.Asset;
import org.ballast.quant.moves.Copula;
import org.ballast.quant.moves.CopulaCalibrator;
import org.ballast.quant.moves.CopulaFit;
import org.ballast.quant.moves.FactorHistory;
import org.ballast.quant.moves.FilteredMoves;
import org.ballast.quant.moves.FrozenScenarioSet;
import org.ballast.quant.moves.HistoricalMoves;
import org.ballast.quant.moves.JointReturns;
import org.ballast.quant.moves.MonteCarloMoves;
import org.ballast.quant.moves.MonteCarloTerms;
import org.ballast.quant.moves.MoveSet;
import org.ballast.quant.moves.SurfaceDynamics;
import org.ballast.quant.moves.TenorRule;
import org.ballast.quant.moves.VolatilityFilter;
import org.ballast.quant.moves.WindowTerms;

/// Makes the scenario sets of a book's coins from a history, or from the levels of its market.
///
/// `history` is of hours and may be empty: then coins are simulated with default models, joined by
/// a default copula. Sets are a function of what is given here alone.
public final class TailScenarios {
  /// Of the rule by which sets are made; another rule would have another version.
  public static final int VERSION = 1;

  public static final int PATHS = 20_000;

  private static final long SEED = 20_200_312;

  /// A decay of 0.94 a day.
  private static final VolatilityFilter FILTER = VolatilityFilter.Ewma.ofHalfLife(24 * 11.2);

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final double CORRELATION_DEFAULT = 0.8;
  private static final double FREEDOM_DEFAULT = 4;

  /// Windows of a long horizon start at least a fortieth of it apart.
  private static final int STRIDES_MAX = 40;

  private final List<Asset> coins;
  private final SortedMap<Asset, Double> atmVols;
  private final Optional<FactorHistory> history;
  private final List<SurfaceDynamics> dynamics;

  public TailScenarios(
      List<Asset> coins, SortedMap<Asset, Double> atmVols, Optional<FactorHistory> history) {
    this.coins = List.copyOf(coins);
    this.atmVols = atmVols;
    this.history = history;
    this.dynamics = history.map(SurfaceHistory::of).orElse(List.of());
  }

  public Optional<FactorHistory> history() {
    return history;
  }

  public List<SurfaceDynamics> dynamics() {
    return dynamics;
  }

  /// Domain: a method that needs history has one; every coin that is simulated has a level; the
  /// horizon is whole hours. Throws: `IllegalArgumentException` where not, or where the history has
  /// no window of that length.
  public FrozenScenarioSet of(TailMethod method, Duration horizon) {
    var moves =
        switch (method) {
          case HISTORICAL -> HistoricalMoves.of(known(method), terms(horizon), dynamics);
          case FILTERED ->
              FilteredMoves.of(
                  known(method),
                  terms(horizon),
                  coins.stream().map(coin -> new FilteredMoves.CoinFilter(coin, FILTER)).toList(),
                  dynamics);
          case MONTE_CARLO -> simulated(horizon);
        };
    return FrozenScenarioSet.of(method.word(), VERSION, TenorRule.ROOT_TIME, moves);
  }

  private FactorHistory known(TailMethod method) {
    return history.orElseThrow(
        () -> new IllegalArgumentException("method must have a history: method=" + method.word()));
  }

  private static WindowTerms terms(Duration horizon) {
    long hours = Math.max(1, horizon.toHours() / STRIDES_MAX);
    return new WindowTerms(horizon, HOUR.multipliedBy(hours));
  }

  private MoveSet simulated(Duration horizon) {
    var models = new ArrayList<MonteCarloMoves.CoinModel>();
    for (var coin : coins) {
      var level = atmVols.get(coin);
      if (level == null) {
        throw new IllegalArgumentException("a coin must have a level of volatility: coin=" + coin);
      }
      models.add(new MonteCarloMoves.CoinModel(coin, DefaultModel.of(level)));
    }
    var copula = history.flatMap(this::fitted);
    var moves =
        MonteCarloMoves.of(
            models,
            copula.orElseGet(this::assumed),
            MonteCarloTerms.of(horizon, PATHS, SEED),
            dynamics);
    return noted(
        moves,
        "model parameters are defaults at the market's 30-day volatility, not fitted to its smile",
        copula.isPresent()
            ? "the copula is fitted to the days of the history"
            : "the copula is assumed: correlation 0.8, 4 degrees of freedom");
  }

  private Optional<Copula> fitted(FactorHistory known) {
    if (coins.size() < 2) {
      return Optional.empty();
    }
    var returns = JointReturns.of(known, DAY);
    return switch (CopulaCalibrator.student(returns.coins(), returns.returns())) {
      case CopulaFit.Fitted fit -> Optional.of(fit.copula());
      case CopulaFit.TooFew _ -> Optional.empty();
    };
  }

  private Copula assumed() {
    var correlation = new double[coins.size()][coins.size()];
    for (int i = 0; i < coins.size(); i++) {
      for (int j = 0; j < coins.size(); j++) {
        correlation[i][j] = i == j ? 1 : CORRELATION_DEFAULT;
      }
    }
    return new Copula.Student(coins, correlation, FREEDOM_DEFAULT);
  }

  private static MoveSet noted(MoveSet moves, String... more) {
    var notes = new ArrayList<>(List.of(more));
    notes.addAll(moves.notes());
    return new MoveSet(
        moves.provenance(),
        notes,
        moves.dependence(),
        moves.labels(),
        moves.yearsPassed(),
        moves.coins(),
        moves.stablecoins(),
        moves.stakedTokens(),
        moves.venueFailures());
  }
}
