package org.ballast.app.margin;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.collateral.MarginLimitCheck;
import org.ballast.quant.margin.MarginState;
import org.ballast.quant.margin.liquidation.LiquidationPoint;
import org.ballast.quant.margin.liquidation.LiquidationSearch;
import org.ballast.quant.margin.liquidation.LiquidationSimulation;
import org.ballast.quant.margin.liquidation.MoveCovariance;
import org.ballast.quant.margin.liquidation.MovedAccount;
import org.ballast.quant.margin.liquidation.NearestBreach;
import org.ballast.quant.margin.liquidation.PathModel;
import org.ballast.quant.margin.liquidation.StressPath;
import org.ballast.quant.math.Log;
import org.ballast.quant.risk.SoundMarket;
import org.ballast.quant.volindex.VolatilityIndex;

/// One account under its rule: margins now, and how far liquidation is.
///
/// Units: `indices` in USD per coin; `vols` per year, of the coins the market implies one for.
/// Distances, breach and paths are empty where a volatility is unknown or the account is
/// liquidatable already.
public record AccountAnalysis(
    MovedAccount account,
    MarginState state,
    StressPath path,
    SortedMap<Asset, Double> indices,
    SortedMap<Asset, Double> vols,
    LiquidationSearch.Both liquidation,
    OptionalDouble downSds,
    OptionalDouble upSds,
    Optional<NearestBreach> breach,
    Optional<LiquidationSimulation.Paths> week,
    Optional<LiquidationSimulation.Paths> transfer) {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration VOL_HORIZON = Duration.ofDays(30);
  private static final int WEEK_STEPS = 28;
  private static final int TRANSFER_STEPS = 4;
  private static final int PATHS = 10_000;

  /// Of an account that depends on several coins, which is judged anew on every path.
  private static final int WEEK_STEPS_SEVERAL = 7;

  private static final int PATHS_SEVERAL = 1_000;

  public AccountAnalysis {
    indices = Collections.unmodifiableSortedMap(new TreeMap<>(indices));
    vols = Collections.unmodifiableSortedMap(new TreeMap<>(vols));
  }

  /// Throws: `BadInputException` where the rule cannot judge the account.
  public static AccountAnalysis of(
      MovedAccount account, MarketSnapshot market, MarginAssumptions assumptions) {
    var coins = MarginLimitCheck.coins(account.account());
    var path = path(coins, assumptions);
    var state = account.state();
    var sound = new SoundMarket(market);
    var indices = new TreeMap<Asset, Double>();
    coins.forEach(coin -> indices.put(coin, sound.indexOf(coin)));
    var vols = vols(coins, market);
    var liquidation = LiquidationSearch.DEFAULT.of(account, path);
    boolean canSimulate =
        !coins.isEmpty() && vols.size() == coins.size() && !state.isLiquidatable();
    var random =
        canSimulate
            ? Optional.of(pathModel(coins, vols, assumptions))
            : Optional.<PathModel>empty();
    return new AccountAnalysis(
        account,
        state,
        path,
        indices,
        vols,
        liquidation,
        sds(liquidation.down(), coins, vols),
        sds(liquidation.up(), coins, vols),
        random.flatMap(model ->
            NearestBreach.of(account, model.covariance(), MarginAssumptions.DISTANCE_HORIZON)),
        random.map(model -> paths(account, model, WEEK, weekSteps(coins), assumptions.seed())),
        random.map(model ->
            paths(account, model, assumptions.transferTime(), TRANSFER_STEPS, assumptions.seed())));
  }

  /// The probability of liquidation within a time. Empty where there are no paths.
  public OptionalDouble probabilityWithin(Duration time) {
    return week.map(paths -> OptionalDouble.of(paths.probabilityWithin(time)))
        .orElseGet(OptionalDouble::empty);
  }

  /// What must be added for the survival asked of the transfer time. Units: the rule's currency.
  public OptionalDouble collateralForTransfer() {
    return transfer
        .map(paths -> OptionalDouble.of(paths.collateralFor(MarginAssumptions.SURVIVAL)))
        .orElseGet(OptionalDouble::empty);
  }

  private static StressPath path(List<Asset> coins, MarginAssumptions assumptions) {
    var betas = new TreeMap<Asset, Double>();
    coins.forEach(coin -> betas.put(coin, assumptions.betas().getOrDefault(coin, 1.0)));
    return new StressPath(betas, assumptions.volElasticity());
  }

  private static TreeMap<Asset, Double> vols(List<Asset> coins, MarketSnapshot market) {
    var vols = new TreeMap<Asset, Double>();
    for (var coin : coins) {
      if (VolatilityIndex.of(market, coin, VOL_HORIZON)
          instanceof VolatilityIndex.Defined defined) {
        vols.put(coin, defined.vol());
      }
    }
    return vols;
  }

  private static PathModel pathModel(
      List<Asset> coins, TreeMap<Asset, Double> vols, MarginAssumptions assumptions) {
    var covariance =
        MoveCovariance.of(
            coins,
            coins.stream().mapToDouble(coin -> vols.getOrDefault(coin, Double.NaN)).toArray(),
            MarginAssumptions.CORRELATION,
            MarginAssumptions.VOL_OF_VOL,
            MarginAssumptions.SPOT_VOL_CORRELATION);
    return new PathModel(
        covariance,
        MarginAssumptions.JUMPS_PER_YEAR,
        MarginAssumptions.JUMP_MEAN,
        MarginAssumptions.JUMP_SD,
        assumptions.volElasticity());
  }

  private static int weekSteps(List<Asset> coins) {
    return coins.size() == 1 ? WEEK_STEPS : WEEK_STEPS_SEVERAL;
  }

  private static LiquidationSimulation.Paths paths(
      MovedAccount account, PathModel model, Duration horizon, int steps, long seed) {
    int count = model.covariance().assets().size() == 1 ? PATHS : PATHS_SEVERAL;
    return LiquidationSimulation.of(account, model, horizon, steps, seed).run(0, count);
  }

  /// Of the only coin, or of the first of several, whose moves are the reference's.
  private static OptionalDouble sds(
      LiquidationPoint point, List<Asset> coins, TreeMap<Asset, Double> vols) {
    if (point instanceof LiquidationPoint.At(var move) && !coins.isEmpty()) {
      var vol = vols.get(coins.getFirst());
      if (vol != null) {
        return OptionalDouble.of(
            NearestBreach.distance(Log.log1p(move), vol, MarginAssumptions.DISTANCE_HORIZON));
      }
    }
    return OptionalDouble.empty();
  }
}
