package org.ballast.hedging.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.mandate.HedgeTarget;
import org.ballast.hedging.plan.HedgePlan.Status;
import org.ballast.hedging.programme.SearchLimits;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;

class HedgePlannerTest {
  private static final Perpetual PERPETUAL = SmallMarket.perpetual(Asset.BTC, "10");
  private static final Option CALL = SmallMarket.option(Asset.BTC, 30, 100_000, OptionType.CALL);
  private static final Option PUT = SmallMarket.option(Asset.BTC, 60, 95_000, OptionType.PUT);
  private static final MarketSnapshot MARKET =
      SmallMarket.of(
          SmallMarket.perpetualQuote(PERPETUAL, "99990", "100010", "100000"),
          SmallMarket.quoteAround(CALL, SmallMarket.VOL, 5),
          SmallMarket.quoteAround(PUT, SmallMarket.VOL, 5));
  private static final HedgeTarget USD_NEUTRAL = new HedgeTarget.UsdNeutral();

  @Test
  void plan_bookInside_tradesNothing() {
    var plan = plan(SmallMarket.book(List.of(perpetual("40000"))), deltaOnly("0.5"));

    assertThat(plan.solver().status()).isEqualTo(Status.INSIDE);
    assertThat(plan.trades()).isEmpty();
    assertThat(plan.bookAfter().positions()).containsExactly(perpetual("40000"));
  }

  @Test
  void plan_bookExactlyOnTheBound_tradesNothing() {
    assertThat(plan(SmallMarket.book(List.of(perpetual("50000"))), deltaOnly("0.5")).trades())
        .isEmpty();
  }

  @Test
  void plan_linearOnly_tradesToTheEdgeOfTheBandAndNoFurther() {
    var book = SmallMarket.book(List.of(perpetual("150000")));

    var plan = plan(book, deltaOnly("0.5").instruments("deribit:BTC-PERPETUAL"));

    assertThat(plan.trades()).hasSize(1);
    var order = plan.trades().getFirst().order();
    assertThat(order.side()).isEqualTo(Side.SELL);
    assertThat(order.quantity().toString()).isEqualTo("100010 USD");
    assertThat(order.limitPrice().toString()).isEqualTo("99990 USD");
    assertThat(order.account()).isEqualTo(SmallMarket.ACCOUNT);
    assertThat(delta(plan)).isBetween(0.4998, 0.5);
  }

  @Test
  void plan_linearOnlyUnderAGammaBand_cannotBeMetAndNamesTheLimit() {
    var book = SmallMarket.book(List.of(SmallMarket.position(CALL, "-20")));
    var mandate =
        new SmallMandate().limit(Asset.BTC, "0.5", "0.1", "").instruments("deribit:BTC-PERPETUAL");

    var plan = plan(book, mandate);

    assertThat(plan.solver().status()).isEqualTo(Status.CANNOT_BE_MET);
    assertThat(plan.unmet()).hasSize(1);
    var unmet = plan.unmet().getFirst();
    assertThat(unmet.limit()).isEqualTo("BTC.gamma");
    assertThat(unmet.bound()).isEqualTo(-0.1);
    assertThat(unmet.value())
        .isEqualTo(plan.after().underlying(Asset.BTC).orElseThrow().exposure().gamma());
    assertThat(unmet.unit()).isEqualTo("BTC per 1 %");
    assertThat(Math.abs(delta(plan))).isLessThanOrEqualTo(0.5);
  }

  @Test
  void plan_budgetTooSmall_spendsWhatItHasAndNamesTheBudget() {
    var book = SmallMarket.book(List.of(perpetual("1000000")));
    var free = plan(book, deltaOnly("0.5"));

    var plan = plan(book, deltaOnly("0.5").maxCost("100"));

    assertThat(plan.solver().status()).isEqualTo(Status.CANNOT_BE_MET);
    assertThat(plan.costUsd()).isLessThanOrEqualTo(100).isGreaterThan(99);
    assertThat(plan.unmet())
        .extracting(HedgePlan.UnmetLimit::limit)
        .containsExactly("BTC.delta", "trade.max_cost");
    assertThat(plan.unmet().getLast().value()).isCloseTo(free.costUsd(), within(1e-6));
    assertThat(plan.unmet().getLast().bound()).isEqualTo(100);
  }

  @Test
  void plan_budgetSufficient_bindsNothing() {
    var book = SmallMarket.book(List.of(perpetual("1000000")));
    var free = plan(book, deltaOnly("0.5"));

    var plan = plan(book, deltaOnly("0.5").maxCost(String.valueOf(Math.ceil(free.costUsd()))));

    assertThat(plan.solver().status()).isEqualTo(Status.SOLVED);
    assertThat(plan.costUsd()).isEqualTo(free.costUsd());
  }

  @Test
  void plan_maxTradeBelowTheNeed_usesIt() {
    var book = SmallMarket.book(List.of(perpetual("300000")));
    var mandate = deltaOnly("0.5").instruments("deribit:BTC-PERPETUAL").maxTrade(Asset.BTC, "1");

    var plan = plan(book, mandate);

    assertThat(plan.solver().status()).isEqualTo(Status.CANNOT_BE_MET);
    assertThat(plan.trades().getFirst().order().quantity().toDouble())
        .isBetween(99_500.0, 100_000.0);
    assertThat(plan.unmet().getFirst().value()).isBetween(2.0, 2.005);
  }

  @Test
  void plan_maxOrder_splitsATradeIntoOrdersOfAtMostThat() {
    var book = SmallMarket.book(List.of(perpetual("150000")));
    var mandate = deltaOnly("0.5").instruments("deribit:BTC-PERPETUAL").maxOrder("40000");

    assertThat(plan(book, mandate).trades())
        .extracting(trade -> trade.order().quantity().toString())
        .containsExactly("40000 USD", "40000 USD", "20010 USD");
  }

  @Test
  void plan_usdNeutralWithoutCash_isRefusedNamingTheRowToAdd() {
    var book = SmallMarket.book(List.of(perpetual("150000")));

    assertThat(refused(book, deltaOnly("0.5").target(USD_NEUTRAL)))
        .startsWith("DATA book: equity unknown")
        .endsWith("row=\"deribit/main,cash:BTC,AMOUNT,\"");
    assertThat(plan(book, deltaOnly("0.5")).trades()).isNotEmpty();
  }

  @Test
  void plan_usdNeutralTradingInAnAccountWithoutCash_isRefusedNamingTheRowToAdd() {
    var wallet =
        new Portfolio(
            List.of(),
            List.of(
                new CashBalance(
                    new Account("wallet", "treasury"),
                    SmallMarket.cash(Asset.BTC, "5").balance())));

    assertThat(refused(wallet, deltaOnly("0.5").target(USD_NEUTRAL)))
        .endsWith("row=\"deribit/main,cash:BTC,AMOUNT,\"");
    assertThat(plan(wallet, deltaOnly("6").target(USD_NEUTRAL)).trades()).isEmpty();
  }

  @Test
  void plan_sizeLimitsBelowALot_areRefusedAsConfiguration() {
    var book = SmallMarket.book(List.of(perpetual("150000")));

    assertThat(refused(book, deltaOnly("0.5").maxOrder("5")))
        .isEqualTo(
            "CONFIGURATION mandate: max_order and max_trade must leave at least one lot of some"
                + " instrument: trade.max_order=\"5 USD\"");
  }

  @Test
  void plan_twoUnderlyings_keepsThemApart() {
    var eth = SmallMarket.perpetual(Asset.ETH, "1");
    var market =
        SmallMarket.of(
            SmallMarket.perpetualQuote(PERPETUAL, "99990", "100010", "100000"),
            SmallMarket.perpetualQuote(eth, "3999.5", "4000.5", "4000"));
    var book = SmallMarket.book(List.of(perpetual("150000"), SmallMarket.position(eth, "-400000")));
    var mandate = deltaOnly("0.5").limit(Asset.ETH, "10", "", "");

    var plan = plan(market, book, mandate);

    assertThat(plan.trades())
        .extracting(trade -> trade.order().side() + " " + trade.order().instrument().id())
        .containsExactly("BUY deribit:ETH-PERPETUAL", "SELL deribit:BTC-PERPETUAL");
    assertThat(plan.solver().objectiveUsd()).isCloseTo(plan.costUsd(), within(1e-9));
  }

  @Test
  void plan_sameInput_givesTheSamePlan() {
    var book = SmallMarket.book(List.of(SmallMarket.position(CALL, "-20"), perpetual("150000")));
    var mandate = new SmallMandate().limit(Asset.BTC, "0.1", "0.05", "100");

    assertThat(plan(book, mandate)).isEqualTo(plan(book, mandate));
  }

  private static SmallMandate deltaOnly(String halfWidth) {
    return new SmallMandate().limit(Asset.BTC, halfWidth, "", "");
  }

  private static Position perpetual(String usd) {
    return SmallMarket.position(PERPETUAL, usd, "100000");
  }

  private static HedgePlan plan(Portfolio book, SmallMandate mandate) {
    return plan(MARKET, book, mandate);
  }

  private static HedgePlan plan(MarketSnapshot market, Portfolio book, SmallMandate mandate) {
    return new HedgePlanner(market, VolSource.MARK, mandate.build())
        .plan(book, AccountChoice.from(book), SearchLimits.EXACT);
  }

  private static String refused(Portfolio book, SmallMandate mandate) {
    var refused = catchThrowableOfType(BadInputException.class, () -> plan(book, mandate));
    return refused.kind() + " " + refused.reason();
  }

  private static double delta(HedgePlan plan) {
    return plan.after().underlying(Asset.BTC).orElseThrow().exposure().deltaTotal();
  }
}
