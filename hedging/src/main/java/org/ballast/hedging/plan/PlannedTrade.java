package org.ballast.hedging.plan;

import java.util.List;
import org.ballast.domain.market.Assumption;
import org.ballast.domain.order.OrderIntent;

/// One order of a plan with what it is expected to cost. Units: `fee` in the settlement asset, all
/// of `cost` in USD; `greeksAfter` are the limited Greeks, in the order of the plan's bands, once
/// this and all trades before it are done.
public record PlannedTrade(
    OrderIntent order,
    double fee,
    ExpectedCost cost,
    List<Assumption> assumptions,
    List<Double> greeksAfter) {
  public PlannedTrade {
    assumptions = List.copyOf(assumptions);
    greeksAfter = List.copyOf(greeksAfter);
  }

  public double feeUsd() {
    return cost.feeUsd();
  }

  public double slippageUsd() {
    return cost.slippageUsd();
  }
}
