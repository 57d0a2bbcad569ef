package org.ballast.hedging.collateral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.OptionType;
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
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.quant.margin.DeribitStandardModel;
import org.ballast.quant.margin.MarginModel;
import org.ballast.quant.margin.ParameterOrigin;
import org.ballast.quant.margin.deribit.DeribitStandardTerms;
import org.ballast.quant.margin.deribit.FutureRate;
import org.ballast.quant.margin.deribit.OptionRate;
import org.ballast.testkit.SampleContracts;

/// A market of one coin at 100,000 USD with a perpetual and two options, and accounts in it.
public final class MarginDesk {
  static final Account MAIN = new Account("deribit", "main");
  static final double INDEX = 100_000;
  private static final Instant NOW = Instant.parse("2026-02-05T12:00:00Z");
  private static final Instrument CALL = option(OptionType.CALL, "110000");
  private static final Instrument PUT = option(OptionType.PUT, "80000");

  private MarginDesk() {}

  static Portfolio shortCalls(String balance) {
    return book(balance, new Holding(CALL, "-10"));
  }

  static Portfolio perpetual(String balance, String notional) {
    return book(balance, new Holding(SampleContracts.perpetual(), notional));
  }

  public static MarginModel model() {
    var terms =
        new DeribitStandardTerms(
            new FutureRate(0.02, 0.01, 0.00005), new OptionRate(0.15, 0.1, 0.075));
    var origin = new ParameterOrigin("test", LocalDate.of(2026, 2, 1), 90);
    return new DeribitStandardModel(Asset.BTC, Map.of(Asset.BTC, terms), origin);
  }

  static MarketSnapshot market() {
    return MarketSnapshot.of(
        NOW,
        "test",
        List.of(
            new IndexPrice(Asset.BTC, Price.parse("100000", Asset.USD), NOW),
            new IndexPrice(Asset.USDC, Price.parse("1", Asset.USD), NOW)),
        List.of(
            quote(SampleContracts.perpetual(), "99999.5", "100000.5", "100000", false),
            quote(CALL, "0.048", "0.052", "0.05", true),
            quote(PUT, "0.018", "0.022", "0.02", true)),
        List.of());
  }

  private record Holding(Instrument instrument, String quantity) {}

  private static Portfolio book(String balance, Holding holding) {
    var instrument = holding.instrument();
    var position =
        new Position(
            MAIN,
            instrument,
            Quantity.parse(holding.quantity(), instrument.quantityUnit()),
            Optional.of(
                Price.parse(
                    instrument.priceUnit().equals(Asset.USD) ? "100000" : "0.05",
                    instrument.priceUnit())));
    var cash = new CashBalance(MAIN, new Money(Decimal.parse(balance), Asset.BTC));
    return new Portfolio(List.of(position), List.of(cash));
  }

  private static Instrument option(OptionType type, String strike) {
    return SampleContracts.inverseOption(type, Decimal.parse(strike));
  }

  private static Quote quote(
      Instrument instrument, String bid, String ask, String mark, boolean isOption) {
    var unit = instrument.priceUnit();
    return new Quote(
        instrument,
        NOW,
        Optional.of(Price.parse(bid, unit)),
        Optional.of(Price.parse(ask, unit)),
        Price.parse(mark, unit),
        isOption
            ? Optional.of(
                new OptionMark(0.6, INDEX, "index", OptionalDouble.empty(), OptionalDouble.empty()))
            : Optional.empty(),
        List.of());
  }
}
