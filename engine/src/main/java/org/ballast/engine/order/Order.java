package org.ballast.engine.order;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ballast.domain.value.Decimal;
import org.ballast.engine.port.OrderRequest;

/// An order with all the evidence of it.
///
/// `orderId` is the venue's, once it gave one. `filled` is the sum of `tradeIds`' quantities;
/// `closedAt` is the total that the venue named on closing. Units: filled in the instrument's
/// quantity unit; `askAtNs` is when the venue is asked next if it says nothing, after `asked` times
/// of asking in a row.
public record Order(
    OrderRequest request,
    OrderState state,
    Optional<String> orderId,
    Decimal filled,
    SortedSet<String> tradeIds,
    Optional<Decimal> closedAt,
    long askAtNs,
    int asked) {
  public Order {
    tradeIds = Collections.unmodifiableSortedSet(new TreeSet<>(tradeIds));
  }

  /// An order just given out.
  public static Order sent(OrderRequest request) {
    return new Order(
        request,
        OrderState.SENT,
        Optional.empty(),
        Decimal.ZERO,
        new TreeSet<>(),
        Optional.empty(),
        request.validUntilNs() + OrderMachine.GRACE_NS,
        0);
  }

  public String label() {
    return request.label();
  }

  public Decimal quantity() {
    return request.intent().quantity().amount();
  }

  /// What may still trade, in the worst case: all that has not, until the order is over.
  public Decimal open() {
    if (state.isOver()) {
      return Decimal.ZERO;
    }
    var left = closedAt.orElseGet(this::quantity).minus(filled);
    return left.signum() > 0 ? left : Decimal.ZERO;
  }

  Order in(OrderState next) {
    return new Order(request, next, orderId, filled, tradeIds, closedAt, askAtNs, asked);
  }

  Order known(String id) {
    return new Order(request, state, Optional.of(id), filled, tradeIds, closedAt, askAtNs, asked);
  }

  Order traded(String tradeId, Decimal quantity) {
    var trades = new TreeSet<>(tradeIds);
    trades.add(tradeId);
    return new Order(
        request, state, orderId, filled.plus(quantity), trades, closedAt, askAtNs, asked);
  }

  Order closedAt(Decimal total) {
    return new Order(request, state, orderId, filled, tradeIds, Optional.of(total), askAtNs, asked);
  }

  Order askedAgainAt(long atNs) {
    return new Order(request, state, orderId, filled, tradeIds, closedAt, atNs, asked + 1);
  }
}
