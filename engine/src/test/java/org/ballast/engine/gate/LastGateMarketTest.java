package org.ballast.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.TinyMarket;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.engine.state.MarketState;
import org.ballast.hedging.mandate.HedgeTarget;
import org.ballast.hedging.mandate.InstrumentPattern;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.TradeRules;
import org.ballast.hedging.mandate.UnderlyingLimits;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Markets that do not say enough, or not of now. The book is one coin short.
class LastGateMarketTest {
  private static final String INDEX = "100000";
  private static final Portfolio NOTHING_HELD = new Portfolio(List.of(), List.of());
  private static final OrderIntent PERPETUAL = buy(TinyMarket.PERPETUAL, "100000", "100000.5");
  private static final OrderIntent CALL = buy(TinyMarket.CALL, "1", "0.0575");

  private final MarketState market = new MarketState();
  private long nowSeconds;
  private List<PendingOrder> pending = List.of();
  private Optional<WholePackage> whole = Optional.empty();

  @Test
  void check_optionWithoutMarkVolatility_isRefusedWhereverItStands() {
    market(TinyMarket.perpetual(0, INDEX), unmarkedCall());
    assertThat(rule(CALL)).isEqualTo("quote");

    pending = List.of(new PendingOrder(CALL, Decimal.ONE));

    assertThat(rule(PERPETUAL)).isEqualTo("pending");
  }

  @Test
  void check_legsThatCannotBeValued_areRefused() {
    market(TinyMarket.option(TinyMarket.CALL, 0, INDEX, TinyMarket.VOL), crossedPerpetual());
    whole = Optional.of(new WholePackage(List.of(PERPETUAL), new TreeMap<>(), 0));

    assertThat(rule(buy(TinyMarket.CALL, "6", "0.0575"))).isEqualTo("package");
  }

  @Test
  void check_spot_isRefused() {
    var spot = new Spot(TinyMarket.PERPETUAL.contract());
    market(quote(spot, TinyMarket.perpetual(0, INDEX)));

    assertThat(rule(buy(spot, "10", "1"))).isEqualTo("quote");
  }

  @ParameterizedTest
  @CsvSource({"5, passed", "6, quote-age"})
  void check_quoteOfTheFuture_isRefusedBeyondTheTolerance(long ahead, String rule) {
    market(TinyMarket.perpetual(ahead, INDEX));

    assertThat(rule(PERPETUAL)).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({"600, passed", "601, index-age"})
  void check_oldIndex_isRefused(long now, String rule) {
    market(TinyMarket.perpetual(now, INDEX));
    nowSeconds = now;

    assertThat(rule(PERPETUAL)).isEqualTo(rule);
  }

  private void market(Quote... quotes) {
    var tiny = TinyMarket.at(0, INDEX);
    market.apply(
        new MarketUpdate(
            tiny.reference(),
            tiny.atNs(),
            true,
            tiny.indexPrices(),
            List.of(quotes),
            List.of(),
            List.of()));
    market.priceAsOf(tiny.atNs());
  }

  private String rule(OrderIntent order) {
    var request =
        new GateRequest(
            order,
            TinyMarket.nowNs(nowSeconds),
            new double[] {-1},
            pending,
            List.of(),
            Decimal.ZERO,
            0,
            0,
            NOTHING_HELD,
            whole);
    var verdict = new LastGate(mandate(), market, VolSource.MARK).check(request);
    return verdict instanceof GateVerdict.Refused refused ? refused.rule() : "passed";
  }

  private static Mandate mandate() {
    return new Mandate(
        Asset.USD,
        new HedgeTarget.CoinNeutral(),
        List.of(
            new UnderlyingLimits(
                Asset.BTC,
                Optional.of(Decimal.parse("0.5")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())),
        new TradeRules(
            List.of(InstrumentPattern.parse("deribit:BTC-*")),
            Optional.empty(),
            Optional.empty(),
            new TreeMap<>(),
            TradeRules.MIN_TIME_TO_EXPIRY_DEFAULT));
  }

  private static Quote unmarkedCall() {
    var sound = TinyMarket.option(TinyMarket.CALL, 0, INDEX, TinyMarket.VOL);
    return new Quote(
        sound.instrument(),
        sound.observedAt(),
        sound.bid(),
        sound.ask(),
        sound.mark(),
        Optional.empty(),
        List.of());
  }

  private static Quote crossedPerpetual() {
    var sound = TinyMarket.perpetual(0, INDEX);
    return new Quote(
        sound.instrument(),
        sound.observedAt(),
        Optional.of(Price.parse("100002", Asset.USD)),
        Optional.of(Price.parse("100001", Asset.USD)),
        sound.mark(),
        Optional.empty(),
        List.of());
  }

  private static Quote quote(Instrument instrument, Quote like) {
    return new Quote(
        instrument,
        like.observedAt(),
        Optional.empty(),
        Optional.empty(),
        new Price(Decimal.ONE, instrument.priceUnit()),
        Optional.empty(),
        List.of());
  }

  private static OrderIntent buy(Instrument instrument, String quantity, String price) {
    return new OrderIntent(
        TinyMarket.ACCOUNT,
        instrument,
        Side.BUY,
        Quantity.parse(quantity, instrument.quantityUnit()),
        Price.parse(price, instrument.priceUnit()),
        "test");
  }
}
