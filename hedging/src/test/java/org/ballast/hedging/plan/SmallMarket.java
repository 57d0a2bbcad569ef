package org.ballast.hedging.plan;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.FeeSchedule;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.TickSchedule;
import org.ballast.domain.instrument.TradingTerms;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Expiry;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.quant.hazard.FailureAdjustment;
import org.ballast.quant.pricing.InverseOption;
import org.ballast.quant.surface.VolSource;

/// A market of a few contracts made by hand: BTC at 100,000 USD and ETH at 4,000 USD, forwards at
/// the index, options quoted at a volatility, perpetuals at their mark.
public final class SmallMarket {
  public static final Instant AS_OF = Instant.parse("2026-01-15T08:00:00Z");
  public static final double BTC_INDEX = 100_000;
  public static final double VOL = 0.5;
  public static final Account ACCOUNT = new Account("deribit", "main");

  private static final double ETH_INDEX = 4_000;
  private static final Decimal OPTION_TICK = Decimal.parse("0.0001");
  private static final TradingTerms OPTION_TERMS = terms("0.0001", "0.1", "0.0003", "0.125");

  private SmallMarket() {}

  public static MarketSnapshot of(Quote... quotes) {
    return MarketSnapshot.of(
        AS_OF,
        "small",
        List.of(index(Asset.BTC, "100000"), index(Asset.ETH, "4000")),
        List.of(quotes),
        List.of());
  }

  /// What plans in a market are made in, with nothing but dealing to pay.
  static PlanContext context(MarketSnapshot market, Mandate mandate, Portfolio book) {
    return new PlanContext(
        market,
        VolSource.MARK,
        mandate,
        book,
        AccountChoice.from(book),
        FailureAdjustment.NONE,
        ObjectiveTerms.DEALING_ONLY);
  }

  public static TradingTerms terms(String tick, String lot, String takerRate, String capOfPrice) {
    return new TradingTerms(
        LocalDate.of(2026, 1, 1),
        TickSchedule.flat(Decimal.parse(tick)),
        Decimal.parse(lot),
        new FeeSchedule(Decimal.ZERO, Decimal.parse(takerRate), Decimal.parse(capOfPrice)));
  }

  public static Perpetual perpetual(Asset base, String lotUsd) {
    return new Perpetual(
        contract(base, base + "-PERPETUAL", Optional.of(terms("0.5", lotUsd, "0.0005", "1"))));
  }

  /// A dated future that expires `days` after the snapshot.
  public static Future future(Asset base, int days, String lotUsd) {
    return new Future(
        contract(base, base + "-" + days + "D", Optional.of(terms("0.5", lotUsd, "0.0005", "1"))),
        new Expiry(AS_OF.plus(Duration.ofDays(days))));
  }

  /// An option that expires `days` after the snapshot.
  public static Option option(Asset base, int days, long strike, OptionType type) {
    return option(base, days, strike, type, Optional.of(OPTION_TERMS));
  }

  public static Option option(
      Asset base, int days, long strike, OptionType type, Optional<TradingTerms> terms) {
    var symbol = base + "-" + days + "D-" + strike + (type == OptionType.CALL ? "-C" : "-P");
    return new Option(
        contract(base, symbol, terms),
        type,
        Decimal.of(strike),
        new Expiry(AS_OF.plus(Duration.ofDays(days))));
  }

  /// An option at its model value with bid and ask on the ticks `spreadTicks` outside of it.
  public static Quote quoteAround(Option option, double vol, int spreadTicks) {
    var mark = Decimal.fromDouble(priceCoin(option, vol), 6, RoundingMode.HALF_EVEN);
    var spread = OPTION_TICK.times(Decimal.of(spreadTicks));
    return quote(
        option,
        vol,
        Optional.of(mark.minus(spread).roundDown(OPTION_TICK).toString()),
        Optional.of(mark.plus(spread).roundUp(OPTION_TICK).toString()),
        mark.toString());
  }

  public static Quote quote(Instrument instrument, String bid, String ask, String mark) {
    return quote(instrument, VOL, Optional.of(bid), Optional.of(ask), mark);
  }

  public static Quote quote(
      Instrument instrument, double vol, Optional<String> bid, Optional<String> ask, String mark) {
    var unit = instrument.priceUnit();
    var optionMark =
        instrument instanceof Option option
            ? Optional.of(
                new OptionMark(
                    vol,
                    indexOf(option.underlying()),
                    "index",
                    OptionalDouble.empty(),
                    OptionalDouble.empty()))
            : Optional.<OptionMark>empty();
    return new Quote(
        instrument,
        AS_OF,
        bid.map(text -> Price.parse(text, unit)),
        ask.map(text -> Price.parse(text, unit)),
        Price.parse(mark, unit),
        optionMark,
        List.of());
  }

  public static Quote perpetualQuote(Perpetual perpetual, String bid, String ask, String mark) {
    return quote(perpetual, bid, ask, mark);
  }

  public static Position position(Instrument instrument, String quantity) {
    return new Position(
        ACCOUNT, instrument, Quantity.parse(quantity, instrument.quantityUnit()), Optional.empty());
  }

  public static Position position(Instrument instrument, String quantity, String entryPrice) {
    return new Position(
        ACCOUNT,
        instrument,
        Quantity.parse(quantity, instrument.quantityUnit()),
        Optional.of(Price.parse(entryPrice, instrument.priceUnit())));
  }

  public static CashBalance cash(Asset asset, String amount) {
    return new CashBalance(ACCOUNT, new Money(Decimal.parse(amount), asset));
  }

  public static Portfolio book(List<Position> positions, CashBalance... cash) {
    return new Portfolio(positions, List.of(cash));
  }

  /// The book with the orders filled at their limits.
  public static Portfolio filled(Portfolio book, List<OrderIntent> orders, MarketSnapshot market) {
    return BookAfter.of(book, orders, market);
  }

  public static double priceCoin(Option option, double vol) {
    return InverseOption.priceCoin(
        option.type(),
        indexOf(option.underlying()),
        option.strike().toDouble(),
        option.expiry().yearsFrom(AS_OF),
        vol);
  }

  private static double indexOf(Asset asset) {
    return asset.equals(Asset.BTC) ? BTC_INDEX : ETH_INDEX;
  }

  private static IndexPrice index(Asset asset, String price) {
    return new IndexPrice(asset, Price.parse(price, Asset.USD), AS_OF);
  }

  private static Contract contract(Asset base, String symbol, Optional<TradingTerms> terms) {
    return new Contract(
        new InstrumentId("deribit", symbol),
        base,
        Asset.USD,
        base,
        PayoffStyle.INVERSE,
        Decimal.ONE,
        terms);
  }
}
