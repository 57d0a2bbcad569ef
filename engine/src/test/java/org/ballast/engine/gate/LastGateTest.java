package org.ballast.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.market.Quote;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Expiry;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.TinyMarket;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.engine.state.MarketState;
import org.ballast.hedging.mandate.HedgeTarget;
import org.ballast.hedging.mandate.InstrumentPattern;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.OrderRate;
import org.ballast.hedging.mandate.TradeRules;
import org.ballast.hedging.mandate.UnderlyingLimits;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The book is one coin short against a band of half a coin and, where gamma counts, short of it;
/// the order that all cases vary buys one coin of the perpetual at the ask.
class LastGateTest {
  private static final double[] SHORT_ONE = {-1, 0};
  private static final String ASK = "100000.5";
  private static final String INDEX = "100000";
  private static final Option SOON = expiringInADay();

  private final MarketState market = new MarketState();
  private Optional<Money> maxCost = Optional.empty();
  private Optional<Money> maxOrder = Optional.empty();
  private final TreeMap<Asset, Decimal> maxTrade = new TreeMap<>();
  private Optional<OrderRate> maxRate = Optional.empty();
  private String allowed = "deribit:BTC-*";
  private long nowSeconds;
  private double[] values = SHORT_ONE;
  private final List<PendingOrder> pending = new ArrayList<>();
  private final List<Long> sentNs = new ArrayList<>();
  private Decimal ordered = Decimal.ZERO;
  private double spentTodayUsd;
  private final List<OrderIntent> rest = new ArrayList<>();
  private final TreeMap<String, Double> interimLimits = new TreeMap<>();
  private double riskAtStart;
  private boolean isWhole;

  @Test
  void check_orderThatLowersRisk_passesWithRiskBeforeAndAfter() {
    market(TinyMarket.perpetual(0, INDEX));

    var passed = (GateVerdict.Passed) check(buy("100000"));

    assertThat(passed.markPrice()).isEqualTo(100_000);
    assertThat(passed.riskBefore()).isEqualTo(4);
    assertThat(passed.riskAfter()).isEqualTo(0);
  }

  @Test
  void check_notOnTheList_isRefused() {
    market(TinyMarket.perpetual(0, INDEX));
    allowed = "deribit:ETH-*";

    assertThat(rule(buy("100000"))).isEqualTo("allow-list");
  }

  @Test
  void check_notQuoted_isRefused() {
    market(TinyMarket.option(TinyMarket.CALL, 0, INDEX, TinyMarket.VOL));

    assertThat(rule(buy("100000"))).isEqualTo("quote");
  }

  @ParameterizedTest
  @CsvSource({"100000, ", ", 100001", ", ", "100002, 100001"})
  void check_quoteWithoutTwoSoundSides_isRefused(String bid, String ask) {
    var sound = TinyMarket.perpetual(0, INDEX);
    market(
        new Quote(
            sound.instrument(),
            sound.observedAt(),
            Optional.ofNullable(bid).map(text -> Price.parse(text, Asset.USD)),
            Optional.ofNullable(ask).map(text -> Price.parse(text, Asset.USD)),
            sound.mark(),
            sound.optionMark(),
            sound.assumptions()));

    assertThat(rule(buy("100000"))).isEqualTo("quote");
  }

  @Test
  void check_oldQuote_isRefused() {
    market(TinyMarket.perpetual(0, INDEX));
    nowSeconds = OrderRules.QUOTE_AGE_MAX.toSeconds();
    assertThat(check(buy("100000"))).isInstanceOf(GateVerdict.Passed.class);

    nowSeconds++;

    assertThat(rule(buy("100000"))).isEqualTo("quote-age");
  }

  @ParameterizedTest
  @CsvSource({"100000, 100000.25, tick", "100005, 100000.5, lot", "100000, 100000.5, listing"})
  void check_orderOfOtherTermsThanListed_isRefused(String quantity, String price, String rule) {
    market(TinyMarket.perpetual(0, INDEX));
    var other =
        new Perpetual(
            TinyMarket.contract("BTC-PERPETUAL", TinyMarket.terms("0.25", "5", "0.0005", "1")));

    assertThat(rule(order(other, Side.BUY, quantity, price))).isEqualTo(rule);
  }

  @Test
  void check_nearExpiry_isRefused() {
    market(TinyMarket.option(SOON, 0, INDEX, TinyMarket.VOL));

    assertThat(rule(order(SOON, Side.BUY, "1", "0.05"))).isEqualTo("expiry");
  }

  @Test
  void check_orderAboveMaxOrder_isRefused() {
    market(TinyMarket.perpetual(0, INDEX));
    maxOrder = Optional.of(usd("100000"));
    assertThat(check(buy("100000"))).isInstanceOf(GateVerdict.Passed.class);

    maxOrder = Optional.of(usd("99990"));

    assertThat(rule(buy("100000"))).isEqualTo("max-order");
  }

  @Test
  void check_tradeAboveMaxTrade_countsWhatWasOrderedBefore() {
    market(TinyMarket.perpetual(0, INDEX));
    maxTrade.put(Asset.BTC, Decimal.parse("1.5"));
    assertThat(check(buy("100000"))).isInstanceOf(GateVerdict.Passed.class);

    ordered = Decimal.of(50_010);

    assertThat(rule(buy("100000"))).isEqualTo("max-trade");
  }

  @Test
  void check_priceFarFromValue_isRefused() {
    market(TinyMarket.perpetual(0, INDEX));
    assertThat(check(order(TinyMarket.PERPETUAL, Side.BUY, "100000", "102000")))
        .isInstanceOf(GateVerdict.Passed.class);

    assertThat(rule(order(TinyMarket.PERPETUAL, Side.BUY, "100000", "102000.5")))
        .isEqualTo("price-collar");
  }

  @Test
  void check_optionPriceFarFromValue_isRefused() {
    market(TinyMarket.option(TinyMarket.CALL, 0, INDEX, TinyMarket.VOL));

    assertThat(rule(order(TinyMarket.CALL, Side.BUY, "1", "0.09"))).isEqualTo("price-collar");
  }

  @Test
  void check_tooManyOrders_isRefusedUntilTheOldestIsPast() {
    market(TinyMarket.perpetual(0, INDEX));
    maxRate = Optional.of(new OrderRate(2, Duration.ofMinutes(1)));
    sentNs.addAll(List.of(TinyMarket.nowNs(0), TinyMarket.nowNs(30)));
    nowSeconds = 59;
    assertThat(rule(buy("100000"))).isEqualTo("order-rate");

    nowSeconds = 60;

    assertThat(check(buy("100000"))).isInstanceOf(GateVerdict.Passed.class);
  }

  @Test
  void check_costAboveTheDaysBudget_isRefused() {
    market(TinyMarket.perpetual(0, INDEX));
    maxCost = Optional.of(usd("60"));
    assertThat(check(buy("100000"))).isInstanceOf(GateVerdict.Passed.class);

    spentTodayUsd = 10;

    assertThat(rule(buy("100000"))).isEqualTo("max-cost");
  }

  @Test
  void check_orderThatRaisesRisk_isRefused() {
    market(TinyMarket.perpetual(0, INDEX));
    values = new double[] {-0.2, 0};

    assertThat(rule(buy("50000"))).isEqualTo("risk");
    assertThat(rule(order(TinyMarket.PERPETUAL, Side.SELL, "100000", "99999.5")))
        .isEqualTo("limit");
  }

  @Test
  void check_orderThatTakesAnotherGreekOutOfItsBand_isRefused() {
    market(TinyMarket.option(TinyMarket.CALL, 0, INDEX, TinyMarket.VOL));
    values = new double[] {-2, 0};

    assertThat(rule(order(TinyMarket.CALL, Side.BUY, "4", "0.0575"))).isEqualTo("limit");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void check_bookThatIsNoNumber_isRefused(double value) {
    market(TinyMarket.perpetual(0, INDEX));
    values = new double[] {value, 0};

    assertThat(check(buy("100000"))).isInstanceOf(GateVerdict.Refused.class);
  }

  @Test
  void check_pendingOrderMayFillOrNot_worstCaseCounts() {
    market(TinyMarket.perpetual(0, INDEX));
    pending.add(new PendingOrder(buy("100000"), Decimal.of(100_000)));

    assertThat(rule(buy("100000"))).isEqualTo("limit");
    assertThat(rule(buy("20000"))).isEqualTo("risk");

    pending.clear();
    pending.add(new PendingOrder(buy("100000"), Decimal.of(10_000)));
    assertThat(check(buy("90000"))).isInstanceOf(GateVerdict.Passed.class);
  }

  @Test
  void check_pendingOrderThatCannotBeValued_isRefused() {
    market(TinyMarket.perpetual(0, INDEX));
    var call = order(TinyMarket.CALL, Side.BUY, "1", "0.05");
    pending.add(new PendingOrder(call, Decimal.ONE));

    assertThat(rule(buy("100000"))).isEqualTo("pending");
  }

  @Test
  void check_firstLegOfAPackage_passesWithinItsInterimLimits() {
    packageOfCallAndPerpetual();
    interimLimits.put("BTC.delta", 2.2);

    var passed = (GateVerdict.Passed) check(firstLeg());

    assertThat(passed.riskAfter()).isGreaterThan(passed.riskBefore());
  }

  @Test
  void check_firstLegOfAPackage_isRefusedBeyondItsInterimLimits() {
    packageOfCallAndPerpetual();
    interimLimits.put("BTC.delta", 1.5);

    assertThat(rule(firstLeg())).isEqualTo("limit");
  }

  @Test
  void check_legOfABrokenPackage_standsAlone() {
    packageOfCallAndPerpetual();
    interimLimits.put("BTC.delta", 2.2);
    isWhole = false;

    assertThat(rule(firstLeg())).isEqualTo("limit");
  }

  @Test
  void check_lastLegOfAPackage_mayRaiseRiskShortOfWhereThePackageBegan() {
    packageOfCallAndPerpetual();
    rest.clear();
    interimLimits.put("BTC.delta", 0.5);
    values = new double[] {0, 0};
    var leg = order(TinyMarket.PERPETUAL, Side.SELL, "10000", "99999.5");

    assertThat(rule(leg)).isEqualTo("package");
    riskAtStart = 1;
    assertThat(check(leg)).isInstanceOf(GateVerdict.Passed.class);
  }

  @Test
  void check_packageThatDoesNotLowerRisk_isRefused() {
    packageOfCallAndPerpetual();
    interimLimits.put("BTC.delta", 10.0);
    rest.clear();
    rest.add(order(TinyMarket.PERPETUAL, Side.SELL, "10", "99999.5"));

    assertThat(rule(firstLeg())).isEqualTo("package");
  }

  @Test
  void check_packageBeyondTheBudget_isRefused() {
    packageOfCallAndPerpetual();
    interimLimits.put("BTC.delta", 2.2);
    maxCost = Optional.of(usd("150"));

    assertThat(rule(firstLeg())).isEqualTo("max-cost");
  }

  /// Two calls bring gamma back and a coin of delta with them, which the perpetual takes away.
  private void packageOfCallAndPerpetual() {
    isWhole = true;
    market(
        TinyMarket.perpetual(0, INDEX),
        TinyMarket.option(TinyMarket.CALL, 0, INDEX, TinyMarket.VOL));
    values = new double[] {0, -0.06};
    rest.add(order(TinyMarket.PERPETUAL, Side.SELL, "100000", "99999.5"));
  }

  private static OrderIntent firstLeg() {
    return order(TinyMarket.CALL, Side.BUY, "2", "0.0575");
  }

  private void market(Quote... quotes) {
    var update = TinyMarket.tick(0, quotes[0]);
    market.apply(
        new MarketUpdate(
            update.reference(),
            update.atNs(),
            true,
            List.of(TinyMarket.index(0, INDEX)),
            List.of(quotes),
            List.of(),
            List.of()));
    market.priceAsOf(update.atNs());
  }

  private String rule(OrderIntent order) {
    return check(order) instanceof GateVerdict.Refused refused ? refused.rule() : "passed";
  }

  private GateVerdict check(OrderIntent order) {
    var rules =
        new TradeRules(
            List.of(InstrumentPattern.parse(allowed)),
            maxCost,
            maxOrder,
            maxTrade,
            TradeRules.MIN_TIME_TO_EXPIRY_DEFAULT,
            maxRate);
    var limits =
        new UnderlyingLimits(
            Asset.BTC,
            Optional.of(Decimal.parse("0.5")),
            Optional.of(Decimal.parse("0.05")),
            Optional.empty(),
            Optional.empty());
    var mandate = new Mandate(Asset.USD, new HedgeTarget.CoinNeutral(), List.of(limits), rules);
    var request =
        new GateRequest(
            order,
            TinyMarket.nowNs(nowSeconds),
            values,
            pending,
            sentNs,
            ordered,
            spentTodayUsd,
            0,
            new Portfolio(List.of(), List.of()),
            isWhole
                ? Optional.of(new WholePackage(rest, interimLimits, riskAtStart))
                : Optional.empty());
    return new LastGate(mandate, market, VolSource.MARK).check(request);
  }

  private static OrderIntent buy(String quantity) {
    return order(TinyMarket.PERPETUAL, Side.BUY, quantity, ASK);
  }

  private static OrderIntent order(
      Instrument instrument, Side side, String quantity, String price) {
    return new OrderIntent(
        TinyMarket.ACCOUNT,
        instrument,
        side,
        Quantity.parse(quantity, instrument.quantityUnit()),
        Price.parse(price, instrument.priceUnit()),
        "test");
  }

  private static Money usd(String amount) {
    return new Money(Decimal.parse(amount), Asset.USD);
  }

  private static Option expiringInADay() {
    return new Option(
        TinyMarket.CALL.contract(),
        OptionType.CALL,
        TinyMarket.CALL.strike(),
        new Expiry(TinyMarket.START.plus(Duration.ofHours(23))));
  }
}
