package org.ballast.engine.gate;

import java.util.List;
import java.util.Optional;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Decimal;

/// An order with all that the gate must know of the desk. The market it looks up itself.
///
/// `whole` is what is known of the package that this order is a leg of, while none of its legs has
/// failed; empty for an order that stands alone. Units: values are the limited Greeks now, one per
/// band; `sentNs` when the last orders left; `ordered` what this decision has already ordered of
/// the instrument; `held` the book with all fills so far; costs and turnover in USD.
public record GateRequest(
    OrderIntent order,
    long nowNs,
    double[] values,
    List<PendingOrder> pending,
    List<Long> sentNs,
    Decimal ordered,
    double spentTodayUsd,
    double turnoverTodayUsd,
    Portfolio held,
    Optional<WholePackage> whole) {
  public GateRequest {
    values = values.clone();
    pending = List.copyOf(pending);
    sentNs = List.copyOf(sentNs);
  }
}
