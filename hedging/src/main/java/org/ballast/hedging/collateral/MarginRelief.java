package org.ballast.hedging.collateral;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Expiry;
import org.ballast.domain.value.Quantity;
import org.ballast.hedging.plan.BookAfter;
import org.ballast.hedging.plan.TradingCost;
import org.ballast.quant.margin.MarginAccount;
import org.ballast.quant.margin.MarginState;
import org.ballast.quant.margin.liquidation.MovedAccount;
import org.ballast.quant.risk.SoundMarket;

/// Which trades would free margin of an account, and at what cost: every figure is the margin rule
/// asked again with the trade filled and its fee paid.
///
/// Freed is what equity less initial margin gains, in USD at the index. Candidates are one lot of
/// each side of what the account's venue quotes on both sides with the mark inside, settles in the
/// rule's currency, and expires no sooner than a day from now. Limits: a greedy search, that takes
/// the trade with the most freed per USD of cost, doubles its lots while each doubling still pays,
/// and ranks again among the best of the first ranking; no better combination is ruled out.
public final class MarginRelief {
  /// The most orders of a combination.
  private static final int ORDERS_MAX = 6;

  private static final Duration TIME_TO_EXPIRY_MIN = Duration.ofDays(1);
  private static final int DOUBLINGS_MAX = 24;
  private static final int REMEMBERED = 40;
  private static final double COST_MIN = 1e-6;

  private final MovedAccount account;
  private final MarketSnapshot market;
  private final double usdPerUnit;

  public MarginRelief(MovedAccount account, MarketSnapshot market) {
    this.account = account;
    this.market = market;
    this.usdPerUnit = new SoundMarket(market).indexOf(account.model().currency());
  }

  /// One order with what it frees and costs. Units: USD.
  public record Relief(OrderIntent order, double freedUsd, double costUsd) {
    public double freedPerUsd() {
      return freedUsd / Math.max(COST_MIN, costUsd);
    }
  }

  /// Orders together, verified by the rule as a whole. Units: USD; `before` and `after` are its
  /// states.
  public record Combination(
      List<OrderIntent> orders,
      double freedUsd,
      double costUsd,
      MarginState before,
      MarginState after) {
    public Combination {
      orders = List.copyOf(orders);
    }
  }

  /// One lot of each candidate that frees margin, most freed per USD of cost first; equal ones in
  /// the order of instruments.
  public List<Relief> rank() {
    return rank(candidates(), List.of());
  }

  /// Orders that free at least `targetUsd` together, or as much as the search finds.
  public Combination combine(double targetUsd) {
    var orders = new ArrayList<OrderIntent>();
    var candidates = candidates();
    double freed = 0;
    while (orders.size() < ORDERS_MAX && freed < targetUsd) {
      var ranked = rank(candidates, orders);
      if (ranked.isEmpty()) {
        break;
      }
      if (orders.isEmpty()) {
        candidates = ranked.stream().limit(REMEMBERED).map(relief -> relief.order()).toList();
      }
      var grown = grown(ranked.getFirst().order(), orders, targetUsd);
      candidates = withoutInstrument(candidates, grown.instrument());
      orders.add(grown);
      freed = freedUsd(orders);
    }
    return new Combination(orders, freed, costUsd(orders), account.state(), stateAfter(orders));
  }

  private List<Relief> rank(List<OrderIntent> candidates, List<OrderIntent> taken) {
    double before = freedUsd(taken);
    var ranked = new ArrayList<Relief>();
    for (var candidate : candidates) {
      var orders = new ArrayList<>(taken);
      orders.add(candidate);
      double freed = freedUsd(orders) - before;
      if (freed > 0) {
        ranked.add(new Relief(candidate, freed, costUsd(List.of(candidate))));
      }
    }
    ranked.sort(Comparator.comparingDouble(Relief::freedPerUsd).reversed());
    return ranked;
  }

  /// The order doubled while the last doubling frees more, and then no more lots than the target
  /// needs.
  private OrderIntent grown(OrderIntent lot, List<OrderIntent> taken, double targetUsd) {
    long lots = 1;
    double freed = freedWith(taken, lot);
    for (int i = 0; i < DOUBLINGS_MAX && freed < targetUsd; i++) {
      double doubled = freedWith(taken, times(lot, 2 * lots));
      if (!(doubled > freed)) {
        return times(lot, lots);
      }
      lots *= 2;
      freed = doubled;
    }
    return times(lot, freed < targetUsd ? lots : fewest(lot, taken, targetUsd, lots));
  }

  /// Fewest lots that reach the target, above half of `enough`, which do.
  private long fewest(OrderIntent lot, List<OrderIntent> taken, double targetUsd, long enough) {
    long few = enough / 2;
    long many = enough;
    while (many - few > 1) {
      long middle = few + (many - few) / 2;
      if (freedWith(taken, times(lot, middle)) >= targetUsd) {
        many = middle;
      } else {
        few = middle;
      }
    }
    return many;
  }

  private double freedWith(List<OrderIntent> taken, OrderIntent order) {
    var orders = new ArrayList<>(taken);
    orders.add(order);
    return freedUsd(orders);
  }

  private double freedUsd(List<OrderIntent> orders) {
    return usdPerUnit * (available(stateAfter(orders)) - available(account.state()));
  }

  private static double available(MarginState state) {
    return state.equity() - state.initialMargin();
  }

  private MarginState stateAfter(List<OrderIntent> orders) {
    var held = new Portfolio(account.account().positions(), account.account().cash());
    var after = MarginAccount.of(BookAfter.of(held, orders, market), account.account().account());
    return account.model().margin(after, market, account.vols());
  }

  private double costUsd(List<OrderIntent> orders) {
    return orders.stream().mapToDouble(order -> cost(order).total() * usdPerUnit).sum();
  }

  private TradingCost cost(OrderIntent order) {
    var instrument = order.instrument();
    return TradingCost.taking(
        instrument,
        instrument.terms().orElseThrow(),
        order.side(),
        order.quantity().toDouble(),
        order.limitPrice().toDouble(),
        market.quote(instrument.id()).orElseThrow().mark().toDouble(),
        new SoundMarket(market).indexOf(instrument.underlying()));
  }

  /// One lot of each side; what the rule refuses is no candidate.
  private List<OrderIntent> candidates() {
    var candidates = new ArrayList<OrderIntent>();
    for (var quote : market.quotes()) {
      if (isCandidate(quote)) {
        for (var side : Side.values()) {
          var order = lot(quote, side);
          if (isTaken(order)) {
            candidates.add(order);
          }
        }
      }
    }
    return candidates;
  }

  private boolean isTaken(OrderIntent order) {
    try {
      stateAfter(List.of(order));
      return true;
    } catch (BadInputException _) {
      return false;
    }
  }

  private boolean isCandidate(Quote quote) {
    var instrument = quote.instrument();
    return instrument.id().venue().equals(account.account().account().venue())
        && instrument.contract().settlement().equals(account.model().currency())
        && instrument.terms().isPresent()
        && quote.isMarkInside()
        && isOnTick(quote)
        && isFarFromExpiry(instrument);
  }

  private static boolean isOnTick(Quote quote) {
    var ticks = quote.instrument().terms().orElseThrow().ticks();
    var bid = quote.bid().orElseThrow().amount();
    return bid.signum() > 0
        && ticks.isOnTick(bid)
        && ticks.isOnTick(quote.ask().orElseThrow().amount());
  }

  private boolean isFarFromExpiry(Instrument instrument) {
    var expiry =
        switch (instrument) {
          case Option option -> Optional.of(option.expiry());
          case Future future -> Optional.of(future.expiry());
          case Perpetual _, Spot _, StakedAsset _ -> Optional.<Expiry>empty();
        };
    return expiry
        .map(date -> Duration.between(market.asOf(), date.at()).compareTo(TIME_TO_EXPIRY_MIN) >= 0)
        .orElse(true);
  }

  private OrderIntent lot(Quote quote, Side side) {
    var instrument = quote.instrument();
    return new OrderIntent(
        account.account().account(),
        instrument,
        side,
        new Quantity(instrument.terms().orElseThrow().lot(), instrument.quantityUnit()),
        (side == Side.BUY ? quote.ask() : quote.bid()).orElseThrow(),
        "free margin");
  }

  private static OrderIntent times(OrderIntent order, long factor) {
    return new OrderIntent(
        order.account(),
        order.instrument(),
        order.side(),
        new Quantity(order.quantity().amount().times(Decimal.of(factor)), order.quantity().unit()),
        order.limitPrice(),
        order.reason());
  }

  private static List<OrderIntent> withoutInstrument(
      List<OrderIntent> orders, Instrument instrument) {
    return orders.stream()
        .filter(order -> !order.instrument().id().equals(instrument.id()))
        .toList();
  }
}
