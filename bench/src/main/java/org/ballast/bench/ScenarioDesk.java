package org.ballast.bench;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Expiry;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.scenario.CompiledBook;
import org.ballast.quant.surface.VolSource;

/// A seeded book of 10,000 option positions in two coins over 12 expiries each, from two days to a
/// year, with its market.
public record ScenarioDesk(MarketSnapshot market, Portfolio portfolio) {
  public static final int POSITIONS = 10_000;

  private static final Instant NOW = Instant.parse("2026-01-01T08:00:00Z");
  private static final int[] DAYS_LEFT = {2, 3, 4, 7, 14, 21, 28, 56, 84, 175, 266, 357};
  private static final CounterRandom RANDOM = new CounterRandom(4, 0);

  /// Every position on a strike of its own, so that none shares a valuation.
  public static ScenarioDesk ofDistinctStrikes() {
    return of(POSITIONS / (2 * DAYS_LEFT.length) + 1, 1);
  }

  /// Some 800 series, calls and puts on 400 strikes, each held in some 13 accounts.
  static ScenarioDesk ofListedStrikes() {
    return of(17, 2);
  }

  public CompiledBook book() {
    return CompiledBook.of(portfolio, market, VolSource.MARK);
  }

  private static ScenarioDesk of(int strikesPerExpiry, int typesPerStrike) {
    var series = new ArrayList<Quote>();
    addSeries(series, Asset.BTC, 95_000, strikesPerExpiry, typesPerStrike);
    addSeries(series, Asset.ETH, 3_100, strikesPerExpiry, typesPerStrike);
    var positions = new ArrayList<Position>();
    for (int i = 0; i < POSITIONS; i++) {
      var option = series.get(i % series.size()).instrument();
      var account = new Account("deribit", "desk" + i / series.size());
      var amount = Decimal.of(BigDecimal.valueOf(Math.round(200 * RANDOM.uniform(i) - 101), 1));
      var quantity = new Quantity(amount, option.quantityUnit());
      positions.add(new Position(account, option, quantity, Optional.empty()));
    }
    var index = List.of(index(Asset.BTC, 95_000), index(Asset.ETH, 3_100));
    return new ScenarioDesk(
        MarketSnapshot.of(NOW, "bench", index, series, List.of()),
        new Portfolio(positions, List.of()));
  }

  private static void addSeries(
      ArrayList<Quote> series, Asset coin, int index, int strikesPerExpiry, int typesPerStrike) {
    for (int days : DAYS_LEFT) {
      double width = Math.min(0.7, 0.08 * Math.sqrt(days));
      for (int i = 0; i < strikesPerExpiry; i++) {
        double step = 2.0 * i / (strikesPerExpiry - 1) - 1;
        var strike = BigDecimal.valueOf(Math.round(100 * index * (1 + width * step)), 2);
        for (int type = 0; type < typesPerStrike; type++) {
          var optionType = (i + type) % 2 == 0 ? OptionType.CALL : OptionType.PUT;
          series.add(quote(option(coin, days, strike, optionType), index, days, width * step));
        }
      }
    }
  }

  private static Option option(Asset coin, int days, BigDecimal strike, OptionType type) {
    var contract =
        new Contract(
            new InstrumentId("deribit", coin + "-" + days + "-" + strike + "-" + type),
            coin,
            Asset.USD,
            coin,
            PayoffStyle.INVERSE,
            Decimal.ONE,
            Optional.empty());
    return new Option(
        contract, type, Decimal.of(strike), new Expiry(NOW.plus(Duration.ofDays(days))));
  }

  private static Quote quote(Option option, int index, int days, double logMoneyness) {
    double vol = 0.55 - 0.1 * logMoneyness + 0.4 * logMoneyness * logMoneyness;
    double forward = index * (1 + 0.0001 * days);
    var mark = new OptionMark(vol, forward, "SYN", OptionalDouble.empty(), OptionalDouble.empty());
    return new Quote(
        option,
        NOW,
        Optional.empty(),
        Optional.empty(),
        new Price(Decimal.parse("0.01"), option.priceUnit()),
        Optional.of(mark),
        List.of());
  }

  private static IndexPrice index(Asset coin, long usd) {
    return new IndexPrice(coin, new Price(Decimal.of(usd), Asset.USD), NOW);
  }
}
