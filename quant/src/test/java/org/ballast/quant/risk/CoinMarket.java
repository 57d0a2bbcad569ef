package org.ballast.quant.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Expiry;
import org.ballast.domain.value.Price;

/// A market of one coin with one option and one perpetual.
record CoinMarket(Instant at, double index, double forward, double vol) {
  static final Option CALL =
      new Option(
          contract("CALL"),
          OptionType.CALL,
          Decimal.of(100_000),
          new Expiry(Instant.parse("2026-04-01T08:00:00Z")));
  static final Perpetual PERPETUAL = new Perpetual(contract("PERPETUAL"));

  MarketSnapshot snapshot() {
    return MarketSnapshot.of(
        at,
        "test",
        List.of(new IndexPrice(Asset.BTC, price(index), at)),
        List.of(
            quote(
                CALL,
                Price.parse("0.05", Asset.BTC),
                Optional.of(
                    new OptionMark(
                        vol, forward, "SYN", OptionalDouble.empty(), OptionalDouble.empty()))),
            quote(PERPETUAL, price(index * 1.001), Optional.empty())),
        List.of());
  }

  static Price price(double usd) {
    return new Price(Decimal.of(BigDecimal.valueOf(Math.round(usd * 100), 2)), Asset.USD);
  }

  private Quote quote(Instrument instrument, Price mark, Optional<OptionMark> optionMark) {
    return new Quote(
        instrument, at, Optional.empty(), Optional.empty(), mark, optionMark, List.of());
  }

  private static Contract contract(String symbol) {
    return new Contract(
        new InstrumentId("test", symbol),
        Asset.BTC,
        Asset.USD,
        Asset.BTC,
        PayoffStyle.INVERSE,
        Decimal.ONE,
        Optional.empty());
  }
}
