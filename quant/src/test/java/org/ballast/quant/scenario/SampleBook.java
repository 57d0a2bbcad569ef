package org.ballast.quant.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
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
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
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
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.surface.VolSource;

/// A seeded book of every kind of position in two coins, with its market.
public final class SampleBook {
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  static final int[] DAYS_LEFT = {1, 7, 30, 180};
  static final double USDC_PRICE = 0.9987;

  private static final Account ACCOUNT = new Account("test", "main");
  private static final double[] MONEYNESS = {0.6, 0.85, 0.97, 1, 1.03, 1.2, 1.7};

  private final TreeMap<InstrumentId, Quote> quotes = new TreeMap<>();
  private final ArrayList<Position> positions = new ArrayList<>();
  private final CounterRandom random;
  private int draws;

  private SampleBook(long seed) {
    this.random = new CounterRandom(seed, 0);
  }

  public record Sample(Portfolio portfolio, MarketSnapshot market) {}

  public static Sample of(long seed) {
    var book = new SampleBook(seed);
    book.add(Asset.BTC, 95_000);
    book.add(Asset.ETH, 3_100);
    var cash = List.of(cash("2.5", Asset.BTC), cash("-40000", Asset.USDC), cash("1000", Asset.USD));
    var index =
        List.of(index(Asset.BTC, 95_000), index(Asset.ETH, 3_100), index(Asset.USDC, USDC_PRICE));
    return new Sample(
        new Portfolio(book.positions, cash),
        MarketSnapshot.of(NOW, "test", index, List.copyOf(book.quotes.values()), List.of()));
  }

  public static CompiledBook compile(Sample sample) {
    return CompiledBook.of(sample.portfolio(), sample.market(), VolSource.MARK);
  }

  private void add(Asset coin, double index) {
    for (int days : DAYS_LEFT) {
      double forward = cents(index * (1 + 0.0002 * days));
      var expiry = new Expiry(NOW.plus(Duration.ofDays(days)));
      for (double moneyness : MONEYNESS) {
        double strike = Math.rint(index * moneyness);
        double vol = 0.5 + 0.3 * (moneyness - 1) * (moneyness - 1) + 0.01 * uniform();
        for (var type : OptionType.values()) {
          option(coin, type, strike, expiry, forward, vol, PayoffStyle.INVERSE);
          option(coin, type, strike, expiry, forward, vol, PayoffStyle.LINEAR);
        }
      }
      hold(
          new Future(contract(coin, "FUT" + days, PayoffStyle.INVERSE), expiry),
          forward,
          Optional.of(cents(forward * 0.9)),
          Optional.empty());
      hold(
          new Future(contract(coin, "LIN" + days, PayoffStyle.LINEAR), expiry),
          forward,
          Optional.of(cents(forward * 1.1)),
          Optional.empty());
    }
    hold(
        new Perpetual(contract(coin, "PERP", PayoffStyle.INVERSE)),
        cents(index * 1.001),
        Optional.empty(),
        Optional.empty());
    hold(
        new Spot(contract(coin, "SPOT", PayoffStyle.LINEAR)),
        index,
        Optional.empty(),
        Optional.empty());
  }

  private void option(
      Asset coin,
      OptionType type,
      double strike,
      Expiry expiry,
      double forward,
      double vol,
      PayoffStyle style) {
    var symbol = expiry.at().getEpochSecond() / 86_400 + "-" + (long) strike + "-" + type;
    var option = new Option(contract(coin, symbol, style), type, Decimal.of((long) strike), expiry);
    var mark = new OptionMark(vol, forward, "SYN", OptionalDouble.empty(), OptionalDouble.empty());
    hold(option, 0.01, Optional.empty(), Optional.of(mark));
  }

  private void hold(
      Instrument instrument, double mark, Optional<Double> entry, Optional<OptionMark> optionMark) {
    var price = price(mark, instrument.priceUnit());
    quotes.put(
        instrument.id(),
        new Quote(
            instrument, NOW, Optional.empty(), Optional.empty(), price, optionMark, List.of()));
    var scale = instrument.quantityUnit().equals(Asset.USD) ? 100_000 : 10;
    var amount = BigDecimal.valueOf(Math.round(scale * (2 * uniform() - 1) * 10), 1);
    positions.add(
        new Position(
            ACCOUNT,
            instrument,
            new Quantity(Decimal.of(amount), instrument.quantityUnit()),
            entry.map(value -> price(value, instrument.priceUnit()))));
  }

  private double uniform() {
    return random.uniform(draws++);
  }

  private static Contract contract(Asset coin, String symbol, PayoffStyle style) {
    var isInverse = style == PayoffStyle.INVERSE;
    return new Contract(
        new InstrumentId("test", coin + "-" + style + "-" + symbol),
        coin,
        isInverse ? Asset.USD : Asset.USDC,
        isInverse ? coin : Asset.USDC,
        style,
        Decimal.ONE,
        Optional.empty());
  }

  private static CashBalance cash(String amount, Asset asset) {
    return new CashBalance(ACCOUNT, new Money(Decimal.parse(amount), asset));
  }

  private static IndexPrice index(Asset asset, double usd) {
    return new IndexPrice(asset, price(usd, Asset.USD), NOW);
  }

  private static Price price(double amount, Asset unit) {
    return new Price(Decimal.of(BigDecimal.valueOf(amount)), unit);
  }

  private static double cents(double usd) {
    return Math.rint(usd * 100) / 100;
  }
}
