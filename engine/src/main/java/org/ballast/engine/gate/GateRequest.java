package org.ballast.engine.gate;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.value.Decimal;

/// An order with all that the gate must know of the desk. The market it looks up itself.
///
/// `rest` are the legs after this one of a package that is still whole, none for an order that
/// stands alone; `interimLimits` say how far from target, in half-widths by limit name, the
/// prefixes of that package may lead. Units: values are the limited Greeks now, one per band;
/// `sentNs` when the last orders left; `ordered` what this decision has already ordered of the
/// instrument; costs in USD.
public record GateRequest(
    OrderIntent order,
    long nowNs,
    double[] values,
    List<PendingOrder> pending,
    List<Long> sentNs,
    Decimal ordered,
    double spentTodayUsd,
    List<OrderIntent> rest,
    SortedMap<String, Double> interimLimits) {
  public GateRequest {
    values = values.clone();
    pending = List.copyOf(pending);
    sentNs = List.copyOf(sentNs);
    rest = List.copyOf(rest);
    interimLimits = Collections.unmodifiableSortedMap(new TreeMap<>(interimLimits));
  }
}
