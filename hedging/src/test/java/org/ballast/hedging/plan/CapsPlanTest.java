package org.ballast.hedging.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.QuotedSize;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Quantity;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.TradeCaps;
import org.ballast.hedging.programme.SearchLimits;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;

/// Plans under caps, on seeded books that stand on either side of them.
class CapsPlanTest {
  private static final int CASES = 40;
  private static final double ROUNDING = 1 + 1e-6;
  private static final String NONE = "";

  @Test
  void plan_maxPosition_keepsEveryInstrumentWithinItOrShrinksIt() {
    var bound = 0;
    for (var seed = 1L; seed <= CASES; seed++) {
      var small = SmallCase.draw(seed);
      var cap = new CounterRandom(seed, 31).between(0.05, 0.6, 0);
      var plan = plan(small, caps(decimal(cap), NONE, NONE), small.market());
      for (var quote : small.quotes()) {
        var before = held(small.book(), small.market()).held(quote.instrument());
        var after = held(plan.bookAfter(), small.market()).held(quote.instrument());
        assertThat(Math.abs(after))
            .as(small + " cap=" + cap)
            .isLessThanOrEqualTo(Math.max(cap, Math.abs(before)) * ROUNDING);
        bound += Math.abs(before) > cap ? 1 : 0;
      }
    }
    assertThat(bound).isGreaterThan(5);
  }

  @Test
  void plan_maxTurnover_tradesNoMoreThanIt() {
    var binding = 0;
    for (var seed = 1L; seed <= CASES; seed++) {
      var small = SmallCase.draw(seed);
      var cap = new CounterRandom(seed, 32).between(5_000, 60_000, 0);
      var plan = plan(small, caps(NONE, decimal(cap), NONE), small.market());
      var turnover =
          plan.trades().stream()
              .map(PlannedTrade::order)
              .mapToDouble(order ->
                  held(small.book(), small.market())
                      .usd(order.instrument(), order.quantity().amount()))
              .sum();
      assertThat(turnover).as(small + " cap=" + cap).isLessThanOrEqualTo(cap * ROUNDING);
      binding += plan.solver().status().isMet() ? 0 : 1;
    }
    assertThat(binding).isBetween(2, CASES - 2);
  }

  @Test
  void plan_maxVenue_staysWithinItOrComesDown() {
    var closed = 0;
    for (var seed = 1L; seed <= CASES; seed++) {
      var small = SmallCase.draw(seed);
      var cap = new CounterRandom(seed, 33).between(20_000, 120_000, 0);
      var plan = plan(small, caps(NONE, NONE, decimal(cap)), small.market());
      var before = held(small.book(), small.market()).grossUsd("deribit");
      var after = held(plan.bookAfter(), small.market()).grossUsd("deribit");
      assertThat(after)
          .as(small + " cap=" + cap)
          .isLessThanOrEqualTo(Math.max(cap, before) * ROUNDING);
      closed += after < before ? 1 : 0;
    }
    assertThat(closed).isGreaterThan(5);
  }

  /// Closing a position frees room to open another: a cap that is used up does not stop a hedge
  /// that brings the venue down.
  @Test
  void plan_venueAboveItsCap_closesAndDoesNotOpen() {
    var perpetual = SmallMarket.perpetual(Asset.BTC, "10");
    var market = SmallMarket.of(SmallMarket.perpetualQuote(perpetual, "99990", "100010", "100000"));
    var book = SmallMarket.book(List.of(SmallMarket.position(perpetual, "300000")));
    var mandate = mandate(caps(NONE, NONE, "100000"), "0.5");

    var plan =
        new HedgePlanner(market, VolSource.MARK, mandate)
            .plan(book, AccountChoice.from(book), SearchLimits.EXACT);

    assertThat(plan.solver().status().isMet()).isTrue();
    assertThat(held(plan.bookAfter(), market).grossUsd("deribit")).isBetween(49_900.0, 50_001.0);
  }

  @Test
  void plan_maxSizeShare_takesNoMoreOfAKnownSize() {
    for (var seed = 1L; seed <= CASES; seed++) {
      var small = SmallCase.draw(seed);
      var perpetual = small.quotes().getFirst().instrument();
      var sized =
          small
              .market()
              .withQuotedSizes(
                  List.of(
                      new QuotedSize(
                          perpetual.id(),
                          Optional.of(Quantity.parse("40000", Asset.USD)),
                          Optional.of(Quantity.parse("20000", Asset.USD)))));
      var share =
          new TradeCaps(new TreeMap<>(), Optional.empty(), new TreeMap<>(), OptionalDouble.of(0.5));
      for (var trade : plan(small, share, sized).trades()) {
        var order = trade.order();
        if (order.instrument().equals(perpetual)) {
          assertThat(order.quantity().toDouble())
              .as(small.toString())
              .isLessThanOrEqualTo(order.side() == Side.BUY ? 10_000 : 20_000);
          assertThat(trade.cost().impactUsd()).as(small.toString()).isPresent();
        } else {
          assertThat(trade.cost().impactUsd()).as(small.toString()).isEmpty();
        }
      }
    }
  }

  private static HedgePlan plan(SmallCase small, TradeCaps caps, MarketSnapshot market) {
    return new HedgePlanner(market, VolSource.MARK, mandate(caps, "0.1"))
        .plan(small.book(), AccountChoice.from(small.book()), SearchLimits.DEFAULT);
  }

  private static Mandate mandate(TradeCaps caps, String delta) {
    var mandate = new SmallMandate().limit(Asset.BTC, delta, "", "").build();
    return new Mandate(
        mandate.numeraire(), mandate.target(), mandate.underlyings(), mandate.trade().with(caps));
  }

  private static TradeCaps caps(String position, String turnover, String venue) {
    var positions = new TreeMap<Asset, Decimal>();
    var venues = new TreeMap<String, Money>();
    if (!position.isEmpty()) {
      positions.put(Asset.BTC, Decimal.parse(position));
    }
    if (!venue.isEmpty()) {
      venues.put("deribit", new Money(Decimal.parse(venue), Asset.USD));
    }
    return new TradeCaps(
        positions,
        turnover.isEmpty()
            ? Optional.empty()
            : Optional.of(new Money(Decimal.parse(turnover), Asset.USD)),
        venues,
        OptionalDouble.empty());
  }

  private static HeldNotional held(Portfolio book, MarketSnapshot market) {
    return new HeldNotional(book, market);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
