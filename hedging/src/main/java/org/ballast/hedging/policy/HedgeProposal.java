package org.ballast.hedging.policy;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.order.OrderIntent;

/// What a policy wants done, in the order in which it is to be done.
///
/// `riskBefore` and `riskAfter` are the risk measure R of the book before and after all orders.
/// Where some order raises R, or takes a Greek out of its band or further out, they are a package:
/// `interimLimits` are the greatest distances from target, in half-widths by limit name, that its
/// prefixes may reach. Units: costs in USD, one per order; `boundUsd` is proven to be the least
/// possible.
public record HedgeProposal(
    List<OrderIntent> orders,
    List<Double> costsUsd,
    String status,
    double boundUsd,
    double riskBefore,
    double riskAfter,
    boolean isPackage,
    SortedMap<String, Double> interimLimits,
    List<String> unmet) {
  /// The status where the market let nothing be traded at all.
  static final String NOTHING_TRADABLE = "nothing is tradable";

  public HedgeProposal {
    orders = List.copyOf(orders);
    costsUsd = List.copyOf(costsUsd);
    unmet = List.copyOf(unmet);
    interimLimits = Collections.unmodifiableSortedMap(new TreeMap<>(interimLimits));
    if (orders.size() != costsUsd.size()) {
      throw new IllegalArgumentException(
          "proposal must have a cost per order: orders="
              + orders.size()
              + " costs="
              + costsUsd.size());
    }
  }

  /// A proposal to do nothing, and why.
  static HedgeProposal withoutOrders(String status, double risk, List<String> unmet) {
    return new HedgeProposal(
        List.of(), List.of(), status, 0, risk, risk, false, Collections.emptySortedMap(), unmet);
  }

  /// False where the market let nothing be traded, so that the question stays open.
  public boolean isTradable() {
    return !status.equals(NOTHING_TRADABLE);
  }

  public double costUsd() {
    return costsUsd.stream().mapToDouble(Double::doubleValue).sum();
  }
}
