package org.ballast.app.recorded;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
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
import org.ballast.quant.math.CounterRandom;
import org.ballast.runtime.book.InstrumentDirectory;

/// A book drawn by the time of its snapshot: of each coin [#OPTIONS_PER_COIN] options in two
/// accounts, the perpetual, a balance and a wallet; and a balance of USD.
final class SeededBook {
  static final int OPTIONS_PER_COIN = 24;

  private static final List<Account> ACCOUNTS =
      List.of(new Account("deribit", "main"), new Account("deribit", "tail"));
  private static final Account WALLET = new Account("wallet", "treasury");
  private static final long PURPOSE = 7;

  private final MarketSnapshot market;
  private final CounterRandom random;
  private final List<Position> positions = new ArrayList<>();
  private final List<CashBalance> cash = new ArrayList<>();
  private long draws;

  private SeededBook(MarketSnapshot market) {
    this.market = market;
    this.random = new CounterRandom(market.asOf().toEpochMilli(), PURPOSE);
  }

  static Portfolio of(MarketSnapshot market) {
    return of(market, quote -> true);
  }

  /// A book of options that are `eligible`.
  static Portfolio of(MarketSnapshot market, Predicate<Quote> eligible) {
    var book = new SeededBook(market);
    for (var asset : market.indexPrices().stream().map(IndexPrice::asset).toList()) {
      book.addCoin(asset, eligible);
    }
    book.cash.add(book.balance(ACCOUNTS.getFirst(), Asset.USD, 1e6));
    return new Portfolio(book.positions, book.cash);
  }

  private void addCoin(Asset asset, Predicate<Quote> eligible) {
    var options =
        new ArrayList<>(
            market.quotes().stream()
                .filter(quote -> quote.instrument().underlying().equals(asset))
                .filter(quote -> ChainSweep.isValued(market, quote) && eligible.test(quote))
                .toList());
    for (var i = 0; i < OPTIONS_PER_COIN; i++) {
      var quote = options.remove((int) (random.uniform(draws++) * options.size()));
      var quantity = amount(-50, 50, 1);
      addPosition(ACCOUNTS.get(i % ACCOUNTS.size()), quote, quantity, Optional.empty());
    }
    for (var quote : market.quotes()) {
      if (quote.instrument() instanceof Perpetual perpetual
          && perpetual.underlying().equals(asset)) {
        var entry = quote.mark().toDouble() * random.between(0.8, 1.2, draws++);
        addPosition(ACCOUNTS.getFirst(), quote, amount(-1e6, 1e6, 0), Optional.of(entry));
      }
    }
    ACCOUNTS.forEach(account -> cash.add(balance(account, asset, 100)));
    var coin = new InstrumentDirectory(market).find("test", "wallet:" + asset);
    positions.add(
        new Position(WALLET, coin, new Quantity(amount(0, 50, 4), asset), Optional.empty()));
  }

  private void addPosition(Account account, Quote quote, Decimal quantity, Optional<Double> entry) {
    var instrument = quote.instrument();
    positions.add(
        new Position(
            account,
            instrument,
            new Quantity(quantity, instrument.quantityUnit()),
            entry.map(price ->
                new Price(
                    Decimal.fromDouble(price, 2, RoundingMode.HALF_EVEN),
                    instrument.priceUnit()))));
  }

  private CashBalance balance(Account account, Asset asset, double size) {
    return new CashBalance(account, new Money(amount(-size / 10, size, 6), asset));
  }

  private Decimal amount(double low, double high, int scale) {
    return Decimal.fromDouble(random.between(low, high, draws++), scale, RoundingMode.HALF_EVEN);
  }
}
