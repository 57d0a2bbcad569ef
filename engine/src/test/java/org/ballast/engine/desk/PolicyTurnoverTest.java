package org.ballast.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.TinyMarket;
import org.ballast.engine.state.DeskConfiguration;
import org.ballast.hedging.mandate.HedgeTarget;
import org.ballast.hedging.mandate.InstrumentPattern;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.TradeRules;
import org.ballast.hedging.mandate.UnderlyingLimits;
import org.ballast.hedging.plan.AccountChoice;
import org.ballast.hedging.policy.HedgePolicy;
import org.ballast.hedging.policy.SamplePolicies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every policy in markets that tempt it to trade to and fro.
///
/// A fill brings delta x nearer to the target t and not past it. So with the distance |x - t| as a
/// purse, the market fills it by at most what it moves x, and each fill takes out all that it
/// trades: what is traded is at most the first distance and all the market's moves, whatever the
/// bands do. A buy and a later sell have the market carry x from one side of t to the other between
/// them.
class PolicyTurnoverTest {
  private static final int SEEDS = 4;

  /// Fees and the quoted side move a USD delta by their part of what is traded.
  private static final double SLACK = 1.005;

  /// A plan reckons with the fee that is listed; the venue here may take less.
  private static final double FEE = 0.0005;

  /// A lot of 10 USD, in coin.
  private static final double LOT_COINS = 1e-4;

  static Stream<Arguments> cases() {
    return SamplePolicies.trading().stream()
        .flatMap(policy ->
            Stream.of(PolicyMarkets.values()).map(market -> Arguments.of(policy, market)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void trades_inAnyMarket_neverGoPastTheTargetNorExceedWhatMoved(
      HedgePolicy policy, PolicyMarkets market) {
    var trades = 0;
    for (var seed = 0L; seed < SEEDS; seed++) {
      var path = path(policy, market, seed);
      var name = policy + " " + market + " seed=" + seed;
      assertThat(path.faults()).as(name).isEmpty();
      for (var trade : path.trades()) {
        assertThat(trade.after() * Math.signum(trade.before()))
            .as("%s %s", name, trade)
            .isBetween(-LOT_COINS - FEE * trade.traded(), Math.abs(trade.before()));
      }
      assertThat(path.traded()).as(name).isLessThanOrEqualTo(SLACK * path.moved() + LOT_COINS);
      trades += path.trades().size();
    }
    assertThat(trades).as("trades, without which nothing was tried").isPositive();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sides_inAnyMarket_changeOnlyAfterTheMarketCrossedTheTarget(
      HedgePolicy policy, PolicyMarkets market) {
    for (var seed = 0L; seed < SEEDS; seed++) {
      var trades = path(policy, market, seed).trades();
      for (var i = 1; i < trades.size(); i++) {
        var last = trades.get(i - 1);
        var next = trades.get(i);
        if (last.side() != next.side()) {
          assertThat(Math.signum(last.before()))
              .as("%s %s seed=%s: %s then %s", policy, market, seed, last, next)
              .isEqualTo(-Math.signum(next.before()));
        }
      }
    }
  }

  /// A buy starts below the goal of its moment and a sell above, and neither leaves by the other
  /// side: so a buy is followed by a sell only once the book has crossed the opposite edge.
  @ParameterizedTest
  @MethodSource("cases")
  void trades_ofDeltaPolicies_leadToTheNearestEdgeFromBeyondIt(
      HedgePolicy policy, PolicyMarkets market) {
    if (policy instanceof HedgePolicy.DeltaPolicy) {
      for (var seed = 0L; seed < SEEDS; seed++) {
        for (var trade : path(policy, market, seed).trades()) {
          var goal = trade.goal().orElseThrow();
          var sign = trade.side() == Side.BUY ? -1 : 1;
          var edge = sign * (sign > 0 ? goal.upper() : goal.lower());
          var name = policy + " " + market + " seed=" + seed + " " + trade;
          assertThat(sign * trade.before()).as(name).isGreaterThan(edge);
          assertThat(sign * trade.after())
              .as(name)
              .isBetween(
                  edge - LOT_COINS - FEE * trade.traded(), edge + LOT_COINS + FEE * trade.traded());
        }
      }
    }
  }

  /// What asks and what answers agree: a band never asks for a trade that it then does not want.
  @ParameterizedTest
  @MethodSource("cases")
  void decisions_ofBands_areNeverFruitless(HedgePolicy policy, PolicyMarkets market) {
    if (isBand(policy)) {
      for (var seed = 0L; seed < SEEDS; seed++) {
        assertThat(path(policy, market, seed).fruitless())
            .as("%s %s seed=%s", policy, market, seed)
            .isZero();
      }
    }
  }

  /// A path that without hedging stays in a range narrower than the band is held by the trades of
  /// its first passage, however long it goes on.
  @ParameterizedTest
  @MethodSource("cases")
  void trades_ofBandsInANarrowAlternation_endWithTheFirstPassage(
      HedgePolicy policy, PolicyMarkets market) {
    if (isBand(policy) && market == PolicyMarkets.ALTERNATING) {
      for (var seed = 0L; seed < SEEDS; seed++) {
        var path = path(policy, market, seed);
        var late = path.trades().stream().filter(trade -> trade.step() > 1).toList();
        assertThat(late).as("%s seed=%s range=%s", policy, seed, path.freeRange()).isEmpty();
      }
    }
  }

  /// Whether a policy asks by where delta is, alone.
  private static boolean isBand(HedgePolicy policy) {
    return switch (policy) {
      case HedgePolicy.DeltaBand _,
          HedgePolicy.WhalleyWilmott _,
          HedgePolicy.Zakamouline _,
          HedgePolicy.LeastCost _ ->
          true;
      case HedgePolicy.NoHedge _,
          HedgePolicy.Programme _,
          HedgePolicy.FixedInterval _,
          HedgePolicy.Leland _,
          HedgePolicy.VolMove _ ->
          false;
    };
  }

  private static PolicyPath path(HedgePolicy policy, PolicyMarkets market, long seed) {
    return new PolicyPath(configuration(policy, seed)).run(market.updates(seed));
  }

  /// Short calls for even seeds and long ones for odd, for either kind of target.
  private static DeskConfiguration configuration(HedgePolicy policy, long seed) {
    var sign = seed % 2 == 0 ? "-" : "";
    var target = seed < 2 ? new HedgeTarget.CoinNeutral() : new HedgeTarget.UsdNeutral();
    var positions = new ArrayList<Position>();
    positions.add(position(TinyMarket.CALL, sign + "10"));
    positions.add(position(TinyMarket.HIGH_CALL, sign + "4"));
    var cash = new CashBalance(TinyMarket.ACCOUNT, new Money(Decimal.parse("2"), Asset.BTC));
    var book = new Portfolio(positions, List.of(cash));
    return new DeskConfiguration(
        "path-" + seed, book, mandate(target), AccountChoice.from(book), policy);
  }

  private static Position position(Option option, String coins) {
    return new Position(
        TinyMarket.ACCOUNT, option, Quantity.parse(coins, Asset.BTC), Optional.empty());
  }

  private static Mandate mandate(HedgeTarget target) {
    return new Mandate(
        Asset.USD,
        target,
        List.of(
            new UnderlyingLimits(
                Asset.BTC,
                Optional.of(Decimal.parse("1.5")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())),
        new TradeRules(
            List.of(InstrumentPattern.parse("deribit:BTC-PERPETUAL")),
            Optional.empty(),
            Optional.empty(),
            new TreeMap<>(),
            TradeRules.MIN_TIME_TO_EXPIRY_DEFAULT));
  }
}
