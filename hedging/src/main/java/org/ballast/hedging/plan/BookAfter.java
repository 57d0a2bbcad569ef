package org.ballast.hedging.plan;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Price;

/// A book with trades filled at their limit prices and their fees paid.
///
/// Premiums, realised P&L and fees go to the balance of the settlement asset, where the book states
/// one; an unstated balance stays unstated. The entry price of a future that grows is the one that
/// keeps its P&L (harmonic for inverse contracts), to 8 decimals.
final class BookAfter {
  /// Decimals of coin balances and of averaged entry prices.
  private static final int DECIMALS = 8;

  private final MarketSnapshot market;
  private final List<Position> positions;
  private final List<CashBalance> cash;
  private final double[] received;

  private BookAfter(Portfolio portfolio, MarketSnapshot market) {
    this.market = market;
    this.positions = new ArrayList<>(portfolio.positions());
    this.cash = new ArrayList<>(portfolio.cash());
    this.received = new double[cash.size()];
  }

  static Portfolio of(Portfolio portfolio, List<OrderIntent> fills, MarketSnapshot market) {
    var book = new BookAfter(portfolio, market);
    fills.forEach(book::fill);
    book.settle();
    return new Portfolio(book.positions, book.cash);
  }

  private void fill(OrderIntent order) {
    var instrument = order.instrument();
    var held = find(order);
    pay(order, -fee(order));
    if (instrument instanceof Option option) {
      pay(order, -order.signedQuantity().toDouble() * coins(option) * deal(order));
    }
    if (held.isEmpty()) {
      positions.add(
          new Position(
              order.account(),
              instrument,
              order.signedQuantity(),
              Optional.of(order.limitPrice())));
      return;
    }
    var before = held.get();
    var quantity = before.quantity().plus(order.signedQuantity());
    if (!(instrument instanceof Option)) {
      pay(order, realised(before, order));
    }
    if (quantity.amount().isZero()) {
      positions.remove(before);
    } else {
      var entry = entryAfter(before, order);
      positions.set(
          positions.indexOf(before), new Position(order.account(), instrument, quantity, entry));
    }
  }

  private Optional<Position> find(OrderIntent order) {
    return positions.stream()
        .filter(position ->
            position.account().equals(order.account())
                && position.instrument().id().equals(order.instrument().id()))
        .findFirst();
  }

  private double fee(OrderIntent order) {
    var instrument = order.instrument();
    var index = market.index(instrument.underlying()).orElseThrow().price().toDouble();
    return TradingCost.taking(
            instrument,
            instrument.terms().orElseThrow(),
            order.side(),
            order.quantity().toDouble(),
            deal(order),
            mark(instrument),
            index)
        .fee();
  }

  /// P&L that a fill turns into cash. With an unknown entry price the position's P&L counts as
  /// zero, so what the fill gains against the mark at once is taken instead.
  private double realised(Position before, OrderIntent order) {
    var instrument = order.instrument();
    var multiplier = instrument.contract().multiplier().toDouble();
    var traded = order.signedQuantity().toDouble();
    var held = before.quantity().toDouble();
    if (before.entryPrice().isEmpty()) {
      return instrument.style().pnl(traded, multiplier, deal(order), mark(instrument));
    }
    if (traded * held > 0) {
      return 0;
    }
    var closed = Math.signum(held) * Math.min(Math.abs(held), Math.abs(traded));
    var entry = before.entryPrice().get().toDouble();
    return instrument.style().pnl(closed, multiplier, entry, deal(order));
  }

  private static Optional<Price> entryAfter(Position before, OrderIntent order) {
    if (before.entryPrice().isEmpty()) {
      return Optional.empty();
    }
    var held = before.quantity().toDouble();
    var traded = order.signedQuantity().toDouble();
    if (traded * held < 0) {
      return Math.abs(traded) > Math.abs(held)
          ? Optional.of(order.limitPrice())
          : before.entryPrice();
    }
    var entry = before.entryPrice().get().toDouble();
    var average =
        isInverseFuture(order.instrument())
            ? (held + traded) / (held / entry + traded / deal(order))
            : (held * entry + traded * deal(order)) / (held + traded);
    return Optional.of(
        new Price(
            Decimal.fromDouble(average, DECIMALS, RoundingMode.HALF_EVEN),
            order.instrument().priceUnit()));
  }

  private void pay(OrderIntent order, double amount) {
    var settlement = order.instrument().contract().settlement();
    var index = indexOfCash(order.account(), settlement);
    if (index >= 0) {
      received[index] += amount;
    }
  }

  /// Books what each balance received, rounded once, however many orders it came from.
  private void settle() {
    for (var i = 0; i < received.length; i++) {
      if (received[i] != 0) {
        var before = cash.get(i).balance();
        var rounded = before.amount().toBigDecimal().setScale(DECIMALS, RoundingMode.HALF_EVEN);
        var after =
            Decimal.of(rounded)
                .plus(Decimal.fromDouble(received[i], DECIMALS, RoundingMode.HALF_EVEN));
        cash.set(i, new CashBalance(cash.get(i).account(), new Money(after, before.currency())));
      }
    }
  }

  private int indexOfCash(Account account, Asset asset) {
    for (var i = 0; i < cash.size(); i++) {
      if (cash.get(i).account().equals(account) && cash.get(i).balance().currency().equals(asset)) {
        return i;
      }
    }
    return -1;
  }

  private double mark(Instrument instrument) {
    return market.quote(instrument.id()).orElseThrow().mark().toDouble();
  }

  private static double deal(OrderIntent order) {
    return order.limitPrice().toDouble();
  }

  private static double coins(Option option) {
    return option.contract().multiplier().toDouble();
  }

  private static boolean isInverseFuture(Instrument instrument) {
    return !(instrument instanceof Option) && instrument.style() == PayoffStyle.INVERSE;
  }
}
