package org.ballast.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.TinyMarket;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.engine.state.MarketState;
import org.ballast.hedging.mandate.HedgeTarget;
import org.ballast.hedging.mandate.InstrumentPattern;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.TradeCaps;
import org.ballast.hedging.mandate.TradeRules;
import org.ballast.hedging.mandate.UnderlyingLimits;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The limited delta is two coins short, so that every purchase of the perpetual lowers R; what is
/// held varies.
class LastGateCapsTest {
  private static final String INDEX = "100000";
  private static final double[] SHORT_TWO = {-2};

  private final MarketState market = new MarketState();
  private final List<PendingOrder> pending = new ArrayList<>();
  private Portfolio held = new Portfolio(List.of(), List.of());
  private double turnoverTodayUsd;
  private TradeCaps caps = TradeCaps.NONE;

  @BeforeEach
  void quote() {
    var perpetual = TinyMarket.perpetual(0, INDEX);
    var update = TinyMarket.tick(0, perpetual);
    market.apply(
        new MarketUpdate(
            update.reference(),
            update.atNs(),
            true,
            List.of(TinyMarket.index(0, INDEX)),
            List.of(perpetual),
            List.of(),
            List.of()));
    market.priceAsOf(update.atNs());
  }

  @Test
  void check_turnoverOfTheDay_isRefusedBeyondItsCap() {
    caps = caps("", "150000", "");

    turnoverTodayUsd = 50_000;
    assertThat(rule("100000")).isEqualTo("passed");
    turnoverTodayUsd = 50_010;
    assertThat(rule("100000")).isEqualTo("max-turnover");
    turnoverTodayUsd = Double.POSITIVE_INFINITY;
    assertThat(rule("100000")).isEqualTo("max-turnover");
    turnoverTodayUsd = 0;
    pending.add(new PendingOrder(buy("60000"), Decimal.parse("60000")));
    assertThat(rule("100000")).isEqualTo("max-turnover");
  }

  @Test
  void check_positionAfter_isRefusedBeyondItsCapUnlessItShrinks() {
    caps = caps("0.5", "", "");

    assertThat(rule("100000")).isEqualTo("max-position");
    assertThat(rule("50000")).isEqualTo("passed");
    hold("-100000");
    assertThat(rule("100000")).isEqualTo("passed");
    pending.add(new PendingOrder(buy("60000"), Decimal.parse("60000")));
    assertThat(rule("100000")).isEqualTo("max-position");
  }

  @Test
  void check_venueAfter_countsNoCoinAsClosedTwice() {
    caps = caps("", "", "60000");
    hold("-100000");
    assertThat(rule("100000")).isEqualTo("passed");

    pending.add(new PendingOrder(buy("100000"), Decimal.parse("100000")));

    assertThat(rule("100000")).isEqualTo("max-venue");
  }

  @Test
  void check_venueAfter_isRefusedBeyondItsCapUnlessItComesDown() {
    caps = caps("", "", "60000");

    assertThat(rule("100000")).isEqualTo("max-venue");
    assertThat(rule("60000")).isEqualTo("passed");
    hold("-100000");
    assertThat(rule("100000")).isEqualTo("passed");
  }

  @Test
  void check_heldButNotQuotedUnderACap_isRefused() {
    caps = caps("", "", "600000");
    held =
        new Portfolio(
            List.of(
                new Position(
                    TinyMarket.ACCOUNT,
                    TinyMarket.CALL,
                    Quantity.parse("1", Asset.BTC),
                    Optional.empty())),
            List.of());

    assertThat(rule("50000")).isEqualTo("caps");
  }

  private String rule(String usd) {
    var limits =
        new UnderlyingLimits(
            Asset.BTC,
            Optional.of(Decimal.parse("0.5")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var rules =
        new TradeRules(
                List.of(InstrumentPattern.parse("deribit:BTC-*")),
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                TradeRules.MIN_TIME_TO_EXPIRY_DEFAULT)
            .with(caps);
    var mandate = new Mandate(Asset.USD, new HedgeTarget.CoinNeutral(), List.of(limits), rules);
    var request =
        new GateRequest(
            buy(usd),
            TinyMarket.nowNs(0),
            SHORT_TWO,
            pending,
            List.of(),
            Decimal.ZERO,
            0,
            turnoverTodayUsd,
            held,
            Optional.empty());
    return new LastGate(mandate, market, VolSource.MARK).check(request)
            instanceof GateVerdict.Refused refused
        ? refused.rule()
        : "passed";
  }

  private static OrderIntent buy(String usd) {
    return new OrderIntent(
        TinyMarket.ACCOUNT,
        TinyMarket.PERPETUAL,
        Side.BUY,
        Quantity.parse(usd, Asset.USD),
        Price.parse("100000.5", Asset.USD),
        "test");
  }

  private void hold(String usd) {
    held =
        new Portfolio(
            List.of(
                new Position(
                    TinyMarket.ACCOUNT,
                    TinyMarket.PERPETUAL,
                    Quantity.parse(usd, Asset.USD),
                    Optional.empty())),
            List.of());
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
}
