package org.ballast.app.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.order.Fill;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.port.InstrumentFact;

/// Positions and coins of one account that holds inverse options and perpetuals only, in
/// `BigDecimal` and by formulas of its own. Each amount of cash is rounded once, to 8 decimals.
///
/// Letters: q quantity, p price, e entry price, s delivery price, k strike.
final class OwnBook {
  private static final int DECIMALS = 8;

  private record Held(Instrument instrument, BigDecimal quantity, Optional<BigDecimal> entry) {}

  private final Account account;
  private final TreeMap<InstrumentId, Held> held = new TreeMap<>();
  private final TreeMap<Asset, BigDecimal> cash = new TreeMap<>();
  private final TreeMap<InstrumentId, BigDecimal> start = new TreeMap<>();
  private final TreeMap<InstrumentId, BigDecimal> traded = new TreeMap<>();
  private BigDecimal fee = BigDecimal.ZERO;
  private BigDecimal funding = BigDecimal.ZERO;

  OwnBook(Portfolio book) {
    account = book.positions().getFirst().account();
    for (var position : book.positions()) {
      var quantity = position.quantity().amount().toBigDecimal();
      var entry = position.entryPrice().map(price -> price.amount().toBigDecimal());
      held.put(position.instrument().id(), new Held(position.instrument(), quantity, entry));
      start.put(position.instrument().id(), quantity);
    }
    book.cash()
        .forEach(
            line -> cash.put(line.balance().currency(), line.balance().amount().toBigDecimal()));
  }

  /// A fee that the last call paid, negative, in the instrument's coin.
  BigDecimal lastFee() {
    return fee;
  }

  /// Funding that the last call received.
  BigDecimal lastFunding() {
    return funding;
  }

  void fill(Fill fill) {
    clear();
    var quantity = fill.signedQuantity().amount().toBigDecimal();
    var price = fill.price().amount().toBigDecimal();
    var id = fill.instrument().id();
    traded.merge(id, quantity, BigDecimal::add);
    fee = rounded(fill.fee().amount().toBigDecimal().negate());
    var before =
        held.getOrDefault(id, new Held(fill.instrument(), BigDecimal.ZERO, Optional.empty()));
    if (fill.instrument() instanceof Option) {
      pay(fill.instrument(), rounded(quantity.multiply(price).negate()));
    } else if (before.quantity().signum() * quantity.signum() < 0) {
      var closed = quantity.abs().min(before.quantity().abs());
      pay(fill.instrument(), pnl(signed(closed, before.quantity()), entry(before), price));
    }
    pay(fill.instrument(), fee);
    put(
        new Held(
            fill.instrument(), before.quantity().add(quantity), entry(before, quantity, price)));
  }

  void take(InstrumentFact fact) {
    clear();
    var holding = Optional.ofNullable(held.get(fact.instrument().id()));
    switch (fact) {
      case InstrumentFact.Delivered delivered ->
          holding.ifPresent(position -> deliver(position, delivered.deliveryPrice()));
      case InstrumentFact.FundingPaid paid ->
          holding.ifPresent(position -> {
            funding =
                position
                    .quantity()
                    .multiply(paid.rate().toBigDecimal())
                    .negate()
                    .divide(paid.index().amount().toBigDecimal(), DECIMALS, RoundingMode.HALF_EVEN);
            pay(position.instrument(), funding);
          });
      case InstrumentFact.FundingUnknown _ -> {}
    }
  }

  /// What was traded in a delivered instrument is over, also where nothing of it is held.
  void close(InstrumentId delivered) {
    traded.remove(delivered);
  }

  /// The book as the project's own types have it.
  Portfolio portfolio() {
    var positions = new ArrayList<Position>();
    for (var position : held.values()) {
      var instrument = position.instrument();
      positions.add(
          new Position(
              account,
              instrument,
              new Quantity(Decimal.of(position.quantity()), instrument.quantityUnit()),
              position.entry().map(price -> new Price(Decimal.of(price), instrument.priceUnit()))));
    }
    var balances = new ArrayList<CashBalance>();
    cash.forEach((asset, amount) ->
        balances.add(new CashBalance(account, new Money(Decimal.of(amount), asset))));
    return new Portfolio(positions, balances);
  }

  /// Quantities in lines that compare, whatever the scale of their numbers.
  static List<String> lines(Portfolio book) {
    var lines = new ArrayList<String>();
    for (var position : book.positions()) {
      lines.add(line(position.instrument().id(), position.quantity().amount()));
    }
    book.cash()
        .forEach(
            line -> lines.add(line.balance().currency() + " " + plain(line.balance().amount())));
    return lines.stream().sorted().toList();
  }

  /// What start and fills add up to, of all that is still held.
  List<String> sumsOfFills() {
    return held.keySet().stream()
        .map(id ->
            line(
                id,
                Decimal.of(
                    start
                        .getOrDefault(id, BigDecimal.ZERO)
                        .add(traded.getOrDefault(id, BigDecimal.ZERO)))))
        .toList();
  }

  /// What fills add up to, of all that is not delivered, without what they cancelled out.
  List<String> tradedPositions() {
    return traded.entrySet().stream()
        .filter(entry -> entry.getValue().signum() != 0)
        .map(entry -> line(entry.getKey(), Decimal.of(entry.getValue())))
        .toList();
  }

  static String line(InstrumentId id, Decimal quantity) {
    return id + " " + plain(quantity);
  }

  private void clear() {
    fee = BigDecimal.ZERO;
    funding = BigDecimal.ZERO;
  }

  private void deliver(Held position, Price price) {
    var s = price.amount().toBigDecimal();
    var q = position.quantity();
    if (!(position.instrument() instanceof Option option)) {
      throw new IllegalStateException("only options are delivered: " + position.instrument().id());
    }
    var k = option.strike().toBigDecimal();
    var intrinsic =
        BigDecimal.valueOf(option.type().sign()).multiply(s.subtract(k)).max(BigDecimal.ZERO);
    var fees = option.terms().orElseThrow().fees();
    var feeUsd =
        fees.deliveryRate()
            .toBigDecimal()
            .multiply(s)
            .min(fees.capOfPrice().toBigDecimal().multiply(intrinsic));
    fee = q.abs().negate().multiply(feeUsd).divide(s, DECIMALS, RoundingMode.HALF_EVEN);
    pay(option, q.multiply(intrinsic).divide(s, DECIMALS, RoundingMode.HALF_EVEN));
    pay(option, fee);
    held.remove(option.id());
  }

  private void pay(Instrument instrument, BigDecimal amount) {
    cash.merge(instrument.contract().settlement(), amount, BigDecimal::add);
  }

  private void put(Held position) {
    if (position.quantity().signum() == 0) {
      held.remove(position.instrument().id());
    } else {
      held.put(position.instrument().id(), position);
    }
  }

  /// Coins that q dollars of an inverse contract earn from e to p: q / e - q / p.
  private static BigDecimal pnl(BigDecimal q, BigDecimal e, BigDecimal p) {
    return q.multiply(p.subtract(e)).divide(e.multiply(p), DECIMALS, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal entry(Held before) {
    return before.entry().orElseThrow();
  }

  /// Growing averages, for an inverse contract over coins; shrinking keeps the entry; turning
  /// starts anew.
  private static Optional<BigDecimal> entry(Held before, BigDecimal traded, BigDecimal p) {
    var q = before.quantity();
    var after = q.add(traded);
    if (q.signum() == 0 || after.signum() * q.signum() < 0) {
      return Optional.of(p);
    }
    if (q.signum() != traded.signum()) {
      return before.entry();
    }
    return before
        .entry()
        .map(e ->
            before.instrument() instanceof Option
                ? q.multiply(e)
                    .add(traded.multiply(p))
                    .divide(after, DECIMALS, RoundingMode.HALF_EVEN)
                : after
                    .multiply(e)
                    .multiply(p)
                    .divide(
                        q.multiply(p).add(traded.multiply(e)), DECIMALS, RoundingMode.HALF_EVEN));
  }

  private static BigDecimal signed(BigDecimal size, BigDecimal like) {
    return like.signum() < 0 ? size.negate() : size;
  }

  private static BigDecimal rounded(BigDecimal amount) {
    return amount.setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }

  private static String plain(Decimal amount) {
    return amount.toBigDecimal().stripTrailingZeros().toPlainString();
  }
}
