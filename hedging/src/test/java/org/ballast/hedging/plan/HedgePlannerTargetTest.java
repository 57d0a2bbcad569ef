package org.ballast.hedging.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.hedging.mandate.HedgeTarget;
import org.ballast.hedging.programme.SearchLimits;
import org.ballast.quant.risk.BookValuer;
import org.ballast.quant.risk.Exposure;
import org.ballast.quant.scenario.CompiledBook;
import org.ballast.quant.scenario.ScenarioSet;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;

/// What each target holds still, measured by revaluing the account after a move of 0.1 % of spot
/// rather than by the Greeks that the planner itself uses.
class HedgePlannerTargetTest {
  private static final double MOVE = 0.001;
  private static final double BAND_COINS = 0.01;

  /// A difference over +-0.1 % sees the third derivative of 40 options, some 1e-5 of their size.
  private static final double CURVATURE_COINS = 2e-3;

  private static final Perpetual PERPETUAL = SmallMarket.perpetual(Asset.BTC, "10");
  private static final Option CALL = SmallMarket.option(Asset.BTC, 60, 95_000, OptionType.CALL);
  private static final Option PUT = SmallMarket.option(Asset.BTC, 30, 100_000, OptionType.PUT);
  private static final MarketSnapshot MARKET =
      SmallMarket.of(
          SmallMarket.perpetualQuote(PERPETUAL, "99990", "100010", "100000"),
          SmallMarket.quoteAround(CALL, SmallMarket.VOL, 5),
          SmallMarket.quoteAround(PUT, SmallMarket.VOL, 5));
  private static final Portfolio BOOK =
      SmallMarket.book(
          List.of(SmallMarket.position(CALL, "30"), SmallMarket.position(PUT, "10")),
          SmallMarket.cash(Asset.BTC, "12"));

  @Test
  void plan_usdNeutral_holdsTheUsdValueStill() {
    var after = hedged(new HedgeTarget.UsdNeutral());

    assertThat(usdSlopeCoins(after)).isCloseTo(0, within(BAND_COINS + CURVATURE_COINS));
    assertThat(Math.abs(coinSlope(after))).isGreaterThan(10);
  }

  @Test
  void plan_coinNeutral_holdsTheCoinValueStill() {
    var after = hedged(new HedgeTarget.CoinNeutral());

    assertThat(coinSlope(after)).isCloseTo(0, within(BAND_COINS + CURVATURE_COINS));
    assertThat(Math.abs(usdSlopeCoins(after))).isGreaterThan(10);
  }

  @Test
  void plan_levelOfThreeCoins_isThatSlopeOfTheCoinValue() {
    var levels = new TreeMap<Asset, Decimal>();
    levels.put(Asset.BTC, Decimal.of(3));

    assertThat(coinSlope(hedged(new HedgeTarget.Levels(levels))))
        .isCloseTo(3, within(BAND_COINS + CURVATURE_COINS));
  }

  @Test
  void blackDeltaUnderCoinAccounting_overHedgesByThePremium() {
    var mixed = withFutures(-exposure(BOOK).blackDelta());

    assertThat(premiumCoins()).isGreaterThan(3);
    assertThat(coinSlope(mixed)).isCloseTo(-premiumCoins(), within(CURVATURE_COINS));
  }

  @Test
  void blackDeltaPlusEquity_overHedgesByThePremium() {
    var mixed = withFutures(-exposure(BOOK).blackDelta() - exposure(BOOK).equity());

    assertThat(usdSlopeCoins(mixed)).isCloseTo(-premiumCoins(), within(CURVATURE_COINS));
  }

  @Test
  void blackDeltaPlusCash_isUsdNeutralBecauseThePremiumIsHedgedOnce() {
    var right = withFutures(-exposure(BOOK).blackDelta() - 12);

    assertThat(usdSlopeCoins(right)).isCloseTo(0, within(CURVATURE_COINS));
  }

  private static Portfolio hedged(HedgeTarget target) {
    var mandate =
        new SmallMandate()
            .limit(Asset.BTC, String.valueOf(BAND_COINS), "", "")
            .target(target)
            .instruments("deribit:BTC-PERPETUAL")
            .build();
    return new HedgePlanner(MARKET, VolSource.MARK, mandate)
        .plan(BOOK, AccountChoice.from(BOOK), SearchLimits.EXACT)
        .bookAfter();
  }

  private static Portfolio withFutures(double coins) {
    var usd =
        Decimal.fromDouble(coins * SmallMarket.BTC_INDEX, 0, RoundingMode.HALF_EVEN).toString();
    var positions = new ArrayList<Position>(BOOK.positions());
    positions.add(SmallMarket.position(PERPETUAL, usd, "100000"));
    return new Portfolio(positions, BOOK.cash());
  }

  /// Coins whose USD value moves like the account's.
  private static double usdSlopeCoins(Portfolio book) {
    return (usdValue(book, MOVE) - usdValue(book, -MOVE)) / (2 * MOVE * SmallMarket.BTC_INDEX);
  }

  /// Coins that the account gains for a doubling of spot, were it to go on so.
  private static double coinSlope(Portfolio book) {
    return (coinValue(book, MOVE) - coinValue(book, -MOVE)) / (2 * MOVE);
  }

  private static double coinValue(Portfolio book, double move) {
    return usdValue(book, move) / (SmallMarket.BTC_INDEX * (1 + move));
  }

  private static double usdValue(Portfolio book, double move) {
    var compiled = CompiledBook.of(book, MARKET, VolSource.MARK);
    var scenario =
        ScenarioSet.grid(compiled.axes(), new double[] {1 + move}, new double[] {1}, new double[1]);
    return compiled.value() + compiled.pnl(scenario).total(0);
  }

  private static double premiumCoins() {
    return exposure(BOOK).blackDelta() - exposure(BOOK).deltaTotal();
  }

  private static Exposure exposure(Portfolio book) {
    return new BookValuer(MARKET, VolSource.MARK)
        .value(book)
        .underlying(Asset.BTC)
        .orElseThrow()
        .exposure();
  }
}
