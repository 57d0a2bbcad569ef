package org.ballast.backtest.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
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
import org.ballast.domain.value.Quantity;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.hedging.mandate.HedgeTarget;
import org.ballast.quant.pricing.InverseOption;

/// Makes the books of a cycle from the market at its start.
final class BookMaker {
  static final Account ACCOUNT = new Account("deribit", "main");

  private static final double WING_DELTA = 0.25;
  private static final double NEAR_DELTA = 0.5;

  private final Asset coin;
  private final Expiry expiry;
  private final double index;
  private final double years;
  private final List<Quote> options;

  BookMaker(Asset coin, Expiry expiry, MarketUpdate market) {
    this.coin = coin;
    this.expiry = expiry;
    this.index =
        market.indexPrices().stream()
            .filter(price -> price.asset().equals(coin))
            .findFirst()
            .orElseThrow()
            .price()
            .toDouble();
    this.years = expiry.yearsFrom(Times.instant(market.atNs()));
    this.options = market.quotes().stream().filter(this::isOfExpiry).toList();
  }

  /// Empty where the chain lacks an option that the book needs.
  Optional<StudyBook> make(BookKind kind) {
    var call = OptionType.CALL;
    var put = OptionType.PUT;
    return switch (kind) {
      case STRADDLE ->
          nearest(call, NEAR_DELTA)
              .flatMap(sold -> sameStrike(sold).map(other -> List.of(sold, other)))
              .map(sold -> book(kind, sold, 0));
      case STRANGLE ->
          nearest(call, WING_DELTA)
              .flatMap(sold -> nearest(put, WING_DELTA).map(other -> List.of(sold, other)))
              .map(sold -> book(kind, sold, 0));
      case COVERED_CALL -> nearest(call, WING_DELTA).map(sold -> book(kind, List.of(sold), 1));
    };
  }

  private StudyBook book(BookKind kind, List<Quote> sold, int coins) {
    var positions = new ArrayList<Position>();
    var cash = Decimal.of(coins);
    for (var quote : sold) {
      cash = cash.plus(quote.mark().amount());
      positions.add(
          new Position(
              ACCOUNT,
              quote.instrument(),
              new Quantity(Decimal.of(-1), quote.instrument().quantityUnit()),
              Optional.of(quote.mark())));
    }
    var portfolio =
        new Portfolio(positions, List.of(new CashBalance(ACCOUNT, new Money(cash, coin))));
    var target = coins == 0 ? new HedgeTarget.UsdNeutral() : new HedgeTarget.CoinNeutral();
    return new StudyBook(kind, coin, portfolio, target, coins, index);
  }

  private Optional<Quote> nearest(OptionType type, double delta) {
    ToDoubleFunction<Quote> distance = quote -> Math.abs(Math.abs(delta(quote)) - delta);
    return options.stream()
        .filter(quote -> option(quote).type() == type)
        .min(Comparator.comparingDouble(distance).thenComparing(quote -> option(quote).strike()));
  }

  private Optional<Quote> sameStrike(Quote call) {
    return options.stream()
        .filter(quote -> option(quote).type() == OptionType.PUT)
        .filter(quote -> option(quote).strike().equals(option(call).strike()))
        .findFirst();
  }

  private double delta(Quote quote) {
    var option = option(quote);
    OptionMark mark = quote.optionMark().orElseThrow();
    return InverseOption.greeks(
            option.type(),
            mark.underlyingPrice(),
            option.strike().toDouble(),
            years,
            mark.impliedVol())
        .delta();
  }

  /// A price of zero is no sale.
  private boolean isOfExpiry(Quote quote) {
    return quote.instrument() instanceof Option option
        && option.underlying().equals(coin)
        && option.expiry().equals(expiry)
        && quote.optionMark().isPresent()
        && quote.mark().amount().signum() > 0;
  }

  private static Option option(Quote quote) {
    return (Option) quote.instrument();
  }
}
