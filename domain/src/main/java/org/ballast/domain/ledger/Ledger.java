package org.ballast.domain.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
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

/// A book and everything that befell it: positions are the start plus all fills, balances the start
/// plus all flows, exactly.
///
/// A trade counts once however often it is told, and so does a delivery. A balance that the book
/// does not state stays unstated; its flows are summed all the same.
public final class Ledger {
  private record Holding(Account account, InstrumentId instrument) {}

  private record Purse(Account account, Asset asset) implements Comparable<Purse> {
    @Override
    public int compareTo(Purse other) {
      var byAccount = account.compareTo(other.account);
      return byAccount != 0 ? byAccount : asset.compareTo(other.asset);
    }
  }

  private final LinkedHashMap<Holding, Position> positions = new LinkedHashMap<>();
  private final LinkedHashMap<Purse, Money> balances = new LinkedHashMap<>();
  private final TreeMap<Purse, Money> flowTotals = new TreeMap<>();
  private final TreeSet<TradeKey> trades = new TreeSet<>();
  private final TreeMap<InstrumentId, Price> delivered = new TreeMap<>();

  private Ledger(Portfolio start) {
    start.positions().forEach(this::put);
    for (var cash : start.cash()) {
      balances.put(new Purse(cash.account(), cash.balance().currency()), cash.balance());
    }
  }

  public static Ledger from(Portfolio start) {
    return new Ledger(start);
  }

  public static Ledger restore(LedgerState state) {
    var ledger = new Ledger(state.book());
    for (var total : state.flowTotals()) {
      var purse = new Purse(total.account(), total.balance().currency());
      ledger.flowTotals.put(purse, total.balance());
    }
    ledger.trades.addAll(state.trades());
    ledger.delivered.putAll(state.delivered());
    return ledger;
  }

  public LedgerState state() {
    return new LedgerState(book(), flowTotals(), List.copyOf(trades), delivered);
  }

  /// Books a trade and gives the cash it moved; nothing for a trade already booked. `mark` settles
  /// what is traded in a future whose entry price is unknown, because such a position's own P&L
  /// counts as zero. A trade told of after the delivery is delivered at once.
  public List<CashFlow> apply(Fill fill, Price mark) {
    if (!trades.add(new TradeKey(fill.account(), fill.tradeId()))) {
      return List.of();
    }
    var flows = new ArrayList<CashFlow>();
    var instrument = fill.instrument();
    var held = position(fill.account(), instrument);
    if (Settlement.isPaidAtOnce(instrument)) {
      var premium = Settlement.premium(instrument, fill.signedQuantity(), fill.price());
      flows.add(flow(CashFlow.Kind.PREMIUM, fill.account(), instrument, premium));
    } else {
      held.map(before -> realised(before, fill, mark))
          .ifPresent(
              pnl -> flows.add(flow(CashFlow.Kind.REALISED, fill.account(), instrument, pnl)));
    }
    var fee = Settlement.rounded(fill.fee().negate());
    flows.add(flow(CashFlow.Kind.FEE, fill.account(), instrument, fee));
    put(
        held.map(before -> after(before, fill))
            .orElseGet(() ->
                new Position(
                    fill.account(), instrument, fill.signedQuantity(), Optional.of(fill.price()))));
    var delivery = delivered.get(instrument.id());
    if (delivery != null) {
      flows.addAll(settled(instrument, delivery));
    }
    return book(flows);
  }

  /// Settles every position in an instrument at its delivery price; nothing the second time.
  public List<CashFlow> deliver(Instrument instrument, Price price) {
    return delivered.putIfAbsent(instrument.id(), price) == null
        ? book(settled(instrument, price))
        : List.of();
  }

  /// Pays funding on every position in a perpetual, at its rate for the whole interval.
  public List<CashFlow> fund(Instrument perpetual, Decimal rate, Price index) {
    var flows = new ArrayList<CashFlow>();
    for (var held : held(perpetual)) {
      var amount = Settlement.funding(perpetual, held.quantity(), rate, index);
      flows.add(flow(CashFlow.Kind.FUNDING, held.account(), perpetual, amount));
    }
    return book(flows);
  }

  /// Takes `mark` as the entry price of every future and perpetual of this instrument that has
  /// none, so that its P&L counts from here. Says whether there was one.
  public boolean enter(Instrument instrument, Price mark) {
    if (Settlement.isPaidAtOnce(instrument)) {
      return false;
    }
    var unknown =
        held(instrument).stream().filter(position -> position.entryPrice().isEmpty()).toList();
    for (var held : unknown) {
      put(new Position(held.account(), instrument, held.quantity(), Optional.of(mark)));
    }
    return !unknown.isEmpty();
  }

  /// Whether some future or perpetual has no entry price yet.
  public boolean hasUnentered() {
    return positions.values().stream()
        .anyMatch(position ->
            position.entryPrice().isEmpty() && !Settlement.isPaidAtOnce(position.instrument()));
  }

  public Portfolio book() {
    var cash = new ArrayList<CashBalance>();
    balances.forEach((purse, money) -> cash.add(new CashBalance(purse.account(), money)));
    return new Portfolio(List.copyOf(positions.values()), cash);
  }

  /// The sum of all flows of each account and asset, in their order.
  public List<CashBalance> flowTotals() {
    var totals = new ArrayList<CashBalance>();
    flowTotals.forEach((purse, money) -> totals.add(new CashBalance(purse.account(), money)));
    return List.copyOf(totals);
  }

  public boolean isBooked(TradeKey trade) {
    return trades.contains(trade);
  }

  public boolean isDelivered(InstrumentId instrument) {
    return delivered.containsKey(instrument);
  }

  /// Whether any account has a position in the instrument.
  public boolean isHeld(InstrumentId instrument) {
    return positions.keySet().stream().anyMatch(holding -> holding.instrument().equals(instrument));
  }

  public Optional<Position> position(Account account, Instrument instrument) {
    return Optional.ofNullable(positions.get(new Holding(account, instrument.id())));
  }

  private List<CashFlow> settled(Instrument instrument, Price price) {
    var flows = new ArrayList<CashFlow>();
    for (var held : held(instrument)) {
      var fee = Settlement.deliveryFee(instrument, held.quantity(), price);
      var amount = deliveryAmount(held, price);
      flows.add(flow(CashFlow.Kind.DELIVERY, held.account(), instrument, amount));
      flows.add(flow(CashFlow.Kind.DELIVERY_FEE, held.account(), instrument, fee));
      positions.remove(new Holding(held.account(), instrument.id()));
    }
    return flows;
  }

  private List<Position> held(Instrument instrument) {
    return positions.values().stream()
        .filter(position -> position.instrument().id().equals(instrument.id()))
        .toList();
  }

  private static Money realised(Position before, Fill fill, Price mark) {
    var instrument = fill.instrument();
    if (before.entryPrice().isEmpty()) {
      return Settlement.pnl(instrument, fill.signedQuantity(), fill.price(), mark);
    }
    return Settlement.closed(before.quantity(), fill.signedQuantity())
        .map(closed -> Settlement.pnl(instrument, closed, before.entryPrice().get(), fill.price()))
        .orElseGet(() -> Money.zero(instrument.contract().settlement()));
  }

  private static Position after(Position before, Fill fill) {
    var traded = fill.signedQuantity();
    var quantity = before.quantity().plus(traded);
    var entry = before.entryPrice().map(price -> entry(before.quantity(), price, fill));
    return new Position(before.account(), before.instrument(), quantity, entry);
  }

  private static Price entry(Quantity held, Price entry, Fill fill) {
    var traded = fill.signedQuantity();
    if (held.signum() * traded.signum() > 0) {
      return Settlement.averageEntry(fill.instrument(), held, entry, traded, fill.price());
    }
    var isFlipped = held.plus(traded).signum() == traded.signum();
    return isFlipped ? fill.price() : entry;
  }

  private static Money deliveryAmount(Position held, Price price) {
    if (held.instrument() instanceof Option option) {
      return Settlement.payoff(option, held.quantity(), price);
    }
    var entry = held.entryPrice().orElse(price);
    return Settlement.pnl(held.instrument(), held.quantity(), entry, price);
  }

  private static CashFlow flow(
      CashFlow.Kind kind, Account account, Instrument instrument, Money amount) {
    return new CashFlow(kind, account, instrument.id(), amount);
  }

  private void put(Position position) {
    var holding = new Holding(position.account(), position.instrument().id());
    if (position.quantity().amount().isZero()) {
      positions.remove(holding);
    } else {
      positions.put(holding, position);
    }
  }

  /// Adds flows to their balances; what moved nothing is no flow.
  private List<CashFlow> book(List<CashFlow> flows) {
    var booked = flows.stream().filter(flow -> !flow.amount().amount().isZero()).toList();
    for (var flow : booked) {
      var purse = new Purse(flow.account(), flow.amount().currency());
      flowTotals.merge(purse, flow.amount(), Money::plus);
      balances.computeIfPresent(purse, (key, balance) -> balance.plus(flow.amount()));
    }
    return booked;
  }
}
