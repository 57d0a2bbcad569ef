package org.ballast.quant.testkit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Expiry;
import org.ballast.domain.value.Price;
import org.ballast.quant.pricing.InverseOption;

/// A chain of one coin whose volatility is a function of the strike, quoted with a narrow spread.
public final class SyntheticChain {
  public static final Expiry SHORT = new Expiry(Instant.parse("2026-02-27T08:00:00Z"));
  public static final Expiry LONG = new Expiry(Instant.parse("2026-06-26T08:00:00Z"));

  private static final double HALF_SPREAD = 0.0002;
  private static final int STRIKE_MIN = 60;
  private static final int STRIKE_MAX = 160;
  private static final int STRIKE_STEP = 5;
  private static final double DECIMALS = 1e9;

  private SyntheticChain() {}

  /// Units: forward in USD per coin, around 100; `vol` of the strike.
  public static MarketSnapshot at(Instant at, double forward, DoubleUnaryOperator vol) {
    var quotes = new ArrayList<Quote>();
    for (var expiry : List.of(SHORT, LONG)) {
      for (var strike = STRIKE_MIN; strike <= STRIKE_MAX; strike += STRIKE_STEP) {
        for (var type : OptionType.values()) {
          quotes.add(quote(at, forward, type, strike, expiry, vol.applyAsDouble(strike)));
        }
      }
    }
    var index = new IndexPrice(Asset.BTC, price(forward, Asset.USD), at);
    return MarketSnapshot.of(at, "synthetic", List.of(index), quotes, List.of());
  }

  private static Quote quote(
      Instant at, double forward, OptionType type, int strike, Expiry expiry, double vol) {
    var value = InverseOption.priceCoin(type, forward, strike, expiry.yearsFrom(at), vol);
    var mark = new OptionMark(vol, forward, "SYN", OptionalDouble.empty(), OptionalDouble.empty());
    return new Quote(
        option(type, strike, expiry),
        at,
        Optional.of(price(Math.max(1 / DECIMALS, value - HALF_SPREAD), Asset.BTC)),
        Optional.of(price(value + HALF_SPREAD, Asset.BTC)),
        price(value, Asset.BTC),
        Optional.of(mark),
        List.of());
  }

  /// One of the options of the chain.
  public static Option option(OptionType type, int strike, Expiry expiry) {
    var symbol = expiry.at().toString().substring(0, 10) + "-" + strike + "-" + type;
    var contract =
        new Contract(
            new InstrumentId("test", symbol),
            Asset.BTC,
            Asset.USD,
            Asset.BTC,
            PayoffStyle.INVERSE,
            Decimal.ONE,
            Optional.empty());
    return new Option(contract, type, Decimal.of(strike), expiry);
  }

  private static Price price(double value, Asset unit) {
    return new Price(Decimal.of(BigDecimal.valueOf(Math.round(value * DECIMALS), 9)), unit);
  }
}
