package org.ballast.engine;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.FeeSchedule;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.TickSchedule;
import org.ballast.domain.instrument.TradingTerms;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Expiry;
import org.ballast.domain.value.Price;
import org.ballast.engine.port.InstrumentFact;
import org.ballast.engine.port.MarketReference;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.quant.pricing.InverseOption;

/// A market of one perpetual and two calls on BTC, all prices hung on the index, made by hand.
public final class TinyMarket {
  public static final Instant START = Instant.parse("2026-01-15T08:00:00Z");
  public static final long START_NS = START.getEpochSecond() * 1_000_000_000L;
  public static final long SECOND_NS = 1_000_000_000L;
  public static final Account ACCOUNT = new Account("deribit", "main");
  public static final Perpetual PERPETUAL =
      new Perpetual(contract("BTC-PERPETUAL", terms("0.5", "10", "0.0005", "1")));
  public static final Option CALL = call("BTC-14FEB26-100000-C", 100_000, 30);
  public static final Option HIGH_CALL = call("BTC-14FEB26-120000-C", 120_000, 30);
  public static final double VOL = 0.5;

  private static final Decimal OPTION_TICK = Decimal.parse("0.0001");
  private static final Decimal PERPETUAL_TICK = Decimal.parse("0.5");
  private static final int SPREAD_TICKS = 2;

  private TinyMarket() {}

  /// The whole market at an index, `seconds` after the start.
  public static MarketUpdate at(long seconds, String index) {
    return at(seconds, index, VOL);
  }

  /// The same, announcing facts.
  public static MarketUpdate at(long seconds, String index, List<InstrumentFact> facts) {
    var update = at(seconds, index);
    return new MarketUpdate(
        update.reference(),
        update.atNs(),
        update.isWholeMarket(),
        update.indexPrices(),
        update.quotes(),
        facts,
        update.warnings());
  }

  public static MarketUpdate at(long seconds, String index, double vol) {
    var quotes = new ArrayList<Quote>();
    quotes.add(perpetual(seconds, index));
    quotes.add(option(CALL, seconds, index, vol));
    quotes.add(option(HIGH_CALL, seconds, index, vol));
    return new MarketUpdate(
        reference(seconds),
        nowNs(seconds),
        true,
        List.of(index(seconds, index)),
        quotes,
        List.of(),
        List.of());
  }

  /// A change of one quote.
  public static MarketUpdate tick(long seconds, Quote quote) {
    return new MarketUpdate(
        reference(seconds), nowNs(seconds), false, List.of(), List.of(quote), List.of(), List.of());
  }

  public static long nowNs(long seconds) {
    return START_NS + seconds * SECOND_NS;
  }

  public static Quote perpetual(long seconds, String index) {
    var mark = Decimal.parse(index).roundDown(PERPETUAL_TICK);
    return new Quote(
        PERPETUAL,
        START.plusSeconds(seconds),
        Optional.of(new Price(mark.minus(PERPETUAL_TICK), Asset.USD)),
        Optional.of(new Price(mark.plus(PERPETUAL_TICK), Asset.USD)),
        new Price(mark, Asset.USD),
        Optional.empty(),
        List.of());
  }

  public static Quote option(Option option, long seconds, String index, double vol) {
    var at = START.plusSeconds(seconds);
    var forward = Decimal.parse(index).toDouble();
    var value =
        InverseOption.priceCoin(
            option.type(), forward, option.strike().toDouble(), option.expiry().yearsFrom(at), vol);
    var mark = Decimal.fromDouble(value, 6, RoundingMode.HALF_EVEN);
    var spread = OPTION_TICK.times(Decimal.of(SPREAD_TICKS));
    return new Quote(
        option,
        at,
        Optional.of(mark.minus(spread).roundDown(OPTION_TICK))
            .filter(bid -> bid.signum() > 0)
            .map(bid -> new Price(bid, Asset.BTC)),
        Optional.of(new Price(mark.plus(spread).roundUp(OPTION_TICK), Asset.BTC)),
        new Price(mark, Asset.BTC),
        Optional.of(
            new OptionMark(vol, forward, "index", OptionalDouble.empty(), OptionalDouble.empty())),
        List.of());
  }

  public static IndexPrice index(long seconds, String price) {
    return new IndexPrice(Asset.BTC, Price.parse(price, Asset.USD), START.plusSeconds(seconds));
  }

  /// The instruments by name.
  public static Optional<Instrument> instrument(InstrumentId id) {
    return List.<Instrument>of(PERPETUAL, CALL, HIGH_CALL).stream()
        .filter(instrument -> instrument.id().equals(id))
        .findFirst();
  }

  public static TradingTerms terms(String tick, String lot, String takerRate, String capOfPrice) {
    return new TradingTerms(
        LocalDate.of(2026, 1, 1),
        TickSchedule.flat(Decimal.parse(tick)),
        Decimal.parse(lot),
        new FeeSchedule(Decimal.ZERO, Decimal.parse(takerRate), Decimal.parse(capOfPrice)));
  }

  public static Contract contract(String symbol, TradingTerms terms) {
    return new Contract(
        new InstrumentId("deribit", symbol),
        Asset.BTC,
        Asset.USD,
        Asset.BTC,
        PayoffStyle.INVERSE,
        Decimal.ONE,
        Optional.of(terms));
  }

  private static Option call(String symbol, long strike, int days) {
    return new Option(
        contract(symbol, terms("0.0001", "0.1", "0.0003", "0.125")),
        OptionType.CALL,
        Decimal.of(strike),
        new Expiry(START.plus(Duration.ofDays(days))));
  }

  private static MarketReference reference(long seconds) {
    return new MarketReference("tiny", "0".repeat(64), seconds);
  }
}
