package org.ballast.quant.margin;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.StakedRate;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Expiry;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.quant.surface.VolSource;

/// An account and its market, built line by line.
final class MarginDesk {
  static final Instant NOW = Instant.parse("2026-01-01T08:00:00Z");
  static final Asset USDT = new Asset("USDT");
  static final ParameterOrigin ORIGIN =
      new ParameterOrigin("test.yaml", LocalDate.of(2026, 1, 1), 30);

  private static final Account ACCOUNT = new Account("test", "main");

  private final TreeMap<InstrumentId, Quote> quotes = new TreeMap<>();
  private final TreeMap<Asset, IndexPrice> index = new TreeMap<>();
  private final List<Position> positions = new ArrayList<>();
  private final List<CashBalance> cash = new ArrayList<>();
  private final List<StakedRate> rates = new ArrayList<>();

  static Option option(
      Asset coin, OptionType type, int strike, int days, PayoffStyle style, Asset settlement) {
    var symbol = coin + "-" + settlement + "-" + days + "D-" + strike + "-" + type;
    var expiry = new Expiry(NOW.plus(Duration.ofDays(days)));
    return new Option(contract(coin, symbol, style, settlement), type, Decimal.of(strike), expiry);
  }

  static Option inverseOption(Asset coin, OptionType type, int strike, int days) {
    return option(coin, type, strike, days, PayoffStyle.INVERSE, coin);
  }

  static Option linearOption(Asset coin, OptionType type, int strike, int days) {
    return option(coin, type, strike, days, PayoffStyle.LINEAR, Asset.USDC);
  }

  static Perpetual inversePerpetual(Asset coin) {
    return new Perpetual(contract(coin, coin + "-PERPETUAL", PayoffStyle.INVERSE, coin));
  }

  static Perpetual linearPerpetual(Asset coin, Asset settlement) {
    return new Perpetual(
        contract(coin, coin + "_" + settlement + "-PERP", PayoffStyle.LINEAR, settlement));
  }

  static Future inverseFuture(Asset coin, int days) {
    var expiry = new Expiry(NOW.plus(Duration.ofDays(days)));
    return new Future(contract(coin, coin + "-" + days + "D", PayoffStyle.INVERSE, coin), expiry);
  }

  private static Contract contract(Asset coin, String symbol, PayoffStyle style, Asset settlement) {
    return new Contract(
        new InstrumentId("test", symbol),
        coin,
        style == PayoffStyle.INVERSE ? Asset.USD : settlement,
        settlement,
        style,
        Decimal.ONE,
        Optional.empty());
  }

  MarginDesk index(Asset asset, double price) {
    index.put(asset, new IndexPrice(asset, price(price, Asset.USD), NOW));
    return this;
  }

  MarginDesk cash(double amount, Asset asset) {
    cash.add(new CashBalance(ACCOUNT, new Money(decimal(amount), asset)));
    return this;
  }

  MarginDesk hold(Option option, double coins, double forward, double vol) {
    var mark = new OptionMark(vol, forward, "F", OptionalDouble.empty(), OptionalDouble.empty());
    return hold(option, coins, 0.01, Optional.empty(), Optional.of(mark));
  }

  MarginDesk hold(Instrument instrument, double quantity, double entry, double mark) {
    return hold(instrument, quantity, mark, Optional.of(entry), Optional.empty());
  }

  MarginDesk holdWithoutEntry(Instrument instrument, double quantity, double mark) {
    return hold(instrument, quantity, mark, Optional.empty(), Optional.empty());
  }

  /// A coin or token, which needs no quote.
  MarginDesk hold(Instrument coin, double quantity) {
    positions.add(
        new Position(
            ACCOUNT, coin, new Quantity(decimal(quantity), coin.quantityUnit()), Optional.empty()));
    return this;
  }

  MarginDesk staked(StakedAsset token, double redemptionRate, double basis) {
    rates.add(new StakedRate(token, redemptionRate, basis));
    return this;
  }

  MarginDesk unquoted(Instrument instrument) {
    quotes.remove(instrument.id());
    return this;
  }

  MarginAccount account() {
    return new MarginAccount(ACCOUNT, positions, cash);
  }

  MarketSnapshot market() {
    return MarketSnapshot.of(
            NOW,
            "test market",
            List.copyOf(index.values()),
            List.copyOf(quotes.values()),
            List.of())
        .withStakedRates(rates);
  }

  MarginState margin(MarginModel model) {
    return model.margin(account(), market(), VolSource.MARK);
  }

  private MarginDesk hold(
      Instrument instrument,
      double quantity,
      double mark,
      Optional<Double> entry,
      Optional<OptionMark> optionMark) {
    var unit = instrument.priceUnit();
    quotes.put(
        instrument.id(),
        new Quote(
            instrument,
            NOW,
            Optional.empty(),
            Optional.empty(),
            price(mark, unit),
            optionMark,
            List.of()));
    positions.add(
        new Position(
            ACCOUNT,
            instrument,
            new Quantity(decimal(quantity), instrument.quantityUnit()),
            entry.map(value -> price(value, unit))));
    return this;
  }

  private static Price price(double value, Asset quote) {
    return new Price(decimal(value), quote);
  }

  private static Decimal decimal(double value) {
    return Decimal.fromDouble(value, 10, RoundingMode.HALF_EVEN);
  }
}
