package org.ballast.quant.margin.liquidation;

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
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.quant.margin.DeribitStandardModel;
import org.ballast.quant.margin.MarginAccount;
import org.ballast.quant.margin.MarginModel;
import org.ballast.quant.margin.ParameterOrigin;
import org.ballast.quant.margin.deribit.DeribitStandardTerms;
import org.ballast.quant.margin.deribit.FutureRate;
import org.ballast.quant.margin.deribit.OptionRate;
import org.ballast.quant.surface.VolSource;
import org.ballast.testkit.SampleContracts;

/// A market of one coin at 100,000 USD, flat at 60 % volatility, with margins of round numbers.
final class MarginMarket {
  static final double INDEX = 100_000;
  static final double MAINTENANCE = 0.01;
  static final double SLOPE = 0.00005;
  private static final Instant NOW = Instant.parse("2026-02-05T12:00:00Z");
  private static final Account ACCOUNT = new Account("deribit", "main");

  private MarginMarket() {}

  static Position perpetual(String notional) {
    return position(SampleContracts.perpetual(), notional, Optional.of("100000"));
  }

  static Position option(OptionType type, String strike, String quantity) {
    var option = SampleContracts.inverseOption(type, Decimal.parse(strike));
    return position(option, quantity, Optional.empty());
  }

  static MovedAccount account(String balance, Position... positions) {
    var cash = new CashBalance(ACCOUNT, new Money(Decimal.parse(balance), Asset.BTC));
    return new MovedAccount(
        model(),
        new MarginAccount(ACCOUNT, List.of(positions), List.of(cash)),
        market(List.of(positions)),
        VolSource.MARK);
  }

  static MarginModel model() {
    var terms =
        new DeribitStandardTerms(
            new FutureRate(2 * MAINTENANCE, MAINTENANCE, SLOPE), new OptionRate(0.15, 0.1, 0.075));
    var origin = new ParameterOrigin("test", LocalDate.of(2026, 2, 1), 90);
    return new DeribitStandardModel(Asset.BTC, Map.of(Asset.BTC, terms), origin);
  }

  static MarketSnapshot market(List<Position> positions) {
    var index = new IndexPrice(Asset.BTC, Price.parse("100000", Asset.USD), NOW);
    var quotes = positions.stream().map(MarginMarket::quote).toList();
    return MarketSnapshot.of(NOW, "test", List.of(index), quotes, List.of());
  }

  private static Quote quote(Position position) {
    var isOption = position.instrument() instanceof org.ballast.domain.instrument.Option;
    var mark = Price.parse(isOption ? "0.05" : "100000", position.instrument().priceUnit());
    Optional<OptionMark> optionMark =
        isOption
            ? Optional.of(
                new OptionMark(0.6, INDEX, "index", OptionalDouble.empty(), OptionalDouble.empty()))
            : Optional.empty();
    return new Quote(
        position.instrument(),
        NOW,
        Optional.empty(),
        Optional.empty(),
        mark,
        optionMark,
        List.of());
  }

  private static Position position(Instrument instrument, String quantity, Optional<String> entry) {
    return new Position(
        ACCOUNT,
        instrument,
        Quantity.parse(quantity, instrument.quantityUnit()),
        entry.map(price -> Price.parse(price, instrument.priceUnit())));
  }
}
