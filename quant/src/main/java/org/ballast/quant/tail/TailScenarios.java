package org.ballast.quant.tail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.value.Asset;
import org.ballast.quant.hazard.FailureKind;
import org.ballast.quant.hazard.FailureModel;
import org.ballast.quant.internal.FewDigits;
import org.ballast.quant.moves.CarryByRank;
import org.ballast.quant.moves.Copula;
import org.ballast.quant.moves.CopulaCalibrator;
import org.ballast.quant.moves.CopulaFit;
import org.ballast.quant.moves.FactorHistory;
import org.ballast.quant.moves.FilteredMoves;
import org.ballast.quant.moves.FrozenScenarioSet;
import org.ballast.quant.moves.HaltMoves;
import org.ballast.quant.moves.HistoricalMoves;
import org.ballast.quant.moves.JointReturns;
import org.ballast.quant.moves.MonteCarloMoves;
import org.ballast.quant.moves.MonteCarloTerms;
import org.ballast.quant.moves.MoveSet;
import org.ballast.quant.moves.SurfaceDynamics;
import org.ballast.quant.moves.TenorRule;
import org.ballast.quant.moves.VenueFailureDraws;
import org.ballast.quant.moves.VolatilityFilter;
import org.ballast.quant.moves.WindowTerms;

/// Makes the scenario sets of a book's coins from a history and its market.
///
/// `history` is of hours and may be empty: then simulated coins are joined by a default copula, and
/// nothing but prices and volatilities moves. Venues that `failures` names fail in every set by
/// their hazards. Sets are a function of what is given here alone.
public final class TailScenarios {
  /// Of the rule by which sets are made; another rule would have another version.
  public static final int VERSION = 2;

  public static final int PATHS = 20_000;

  private static final long SEED = 20_200_312;

  /// A decay of 0.94 a day.
  private static final VolatilityFilter FILTER = VolatilityFilter.Ewma.ofHalfLife(24 * 11.2);

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final double PERCENT = 100;
  private static final double CORRELATION_DEFAULT = 0.8;
  private static final double FREEDOM_DEFAULT = 4;

  /// Windows of a long horizon start at least a fortieth of it apart.
  private static final int STRIDES_MAX = 40;

  private final List<Asset> coins;
  private final MarketSnapshot market;
  private final Optional<FactorHistory> history;
  private final FailureModel failures;
  private final List<SurfaceDynamics> dynamics;
  private final Optional<TenorRule> measuredRule;
  private Optional<List<SimulatedCoin>> models = Optional.empty();

  public TailScenarios(
      List<Asset> coins,
      MarketSnapshot market,
      Optional<FactorHistory> history,
      FailureModel failures) {
    this.coins = List.copyOf(coins);
    this.market = market;
    this.history = history;
    this.failures = failures;
    this.dynamics = history.map(SurfaceHistory::of).orElse(List.of());
    this.measuredRule = SurfaceHistory.tenorRule(dynamics);
  }

  public Optional<FactorHistory> history() {
    return history;
  }

  /// Halts of trading: the greatest fall and the greatest rise of each coin in one recorded hour;
  /// empty without a history.
  public Optional<FrozenScenarioSet> halts() {
    return history.map(known ->
        FrozenScenarioSet.of("halts", VERSION, rule(), HaltMoves.of(known, HOUR, dynamics)));
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
    return FrozenScenarioSet.of(method.word(), VERSION, rule(), drawn(ruled(moves)));
  }

  private TenorRule rule() {
    return measuredRule.orElse(TenorRule.ROOT_TIME);
  }

  private MoveSet ruled(MoveSet moves) {
    var exponent = FewDigits.of(rule().volExponent());
    return noted(
        moves,
        List.of(
            "volatilities of other expiries move by (30 d / T)^"
                + exponent
                + (measuredRule.isPresent() ? ", as measured on recorded chains" : ", assumed")));
  }

  /// With the venues that fail, whatever prices do.
  private MoveSet drawn(MoveSet moves) {
    var venues = VenueFailureDraws.of(failures, moves, SEED);
    var notes = new ArrayList<String>();
    for (var venue : venues) {
      notes.add(
          venue.venue()
              + " fails in "
              + venue.count()
              + " of "
              + moves.size()
              + " scenarios, by its hazard and whatever prices do; paid then: "
              + FewDigits.of(PERCENT * venue.recovery())
              + " %");
    }
    for (var source : failures.sources()) {
      if (source.kind() != FailureKind.VENUE) {
        notes.add(source.name() + " does not fail in scenarios: venues alone do");
      }
    }
    return noted(moves.withVenueFailures(venues), notes);
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
    var copula = history.flatMap(this::fitted);
    var moves =
        MonteCarloMoves.of(
            models().stream()
                .map(coin -> new MonteCarloMoves.CoinModel(coin.coin(), coin.model()))
                .toList(),
            copula.orElseGet(this::assumed),
            MonteCarloTerms.of(horizon, PATHS, SEED),
            dynamics);
    var carried =
        history
            .filter(known -> HistoricalMoves.hasWindow(known, terms(horizon)))
            .map(known -> CarryByRank.join(moves, known, terms(horizon), coins.getFirst()))
            .orElse(moves);
    var notes = new ArrayList<String>();
    models().forEach(coin -> notes.addAll(coin.notes()));
    notes.add(
        "prices have no drift: they move by the law that options price, from which no risk premium"
            + " is taken");
    notes.add(
        copula.isPresent()
            ? "the copula is fitted to the days of the history"
            : coins.size() > 1 ? "the copula is assumed" : "one coin needs no copula");
    return noted(carried, notes);
  }

  /// Fitted once, for all horizons.
  private List<SimulatedCoin> models() {
    if (models.isEmpty()) {
      var atmVols = MarketLevels.atmVols(market, coins);
      var fitted = new ArrayList<SimulatedCoin>();
      for (var coin : coins) {
        var level = atmVols.get(coin);
        if (level == null) {
          throw new IllegalArgumentException(
              "a coin must have a level of volatility: coin=" + coin);
        }
        fitted.add(SimulatedCoin.of(market, coin, level));
      }
      models = Optional.of(fitted);
    }
    return models.get();
  }

  private Optional<Copula> fitted(FactorHistory known) {
    if (coins.size() < 2 || !HistoricalMoves.hasWindow(known, new WindowTerms(DAY, DAY))) {
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

  private static MoveSet noted(MoveSet moves, List<String> more) {
    var notes = new ArrayList<>(more);
    notes.addAll(moves.notes());
    return moves.withNotes(notes);
  }
}
