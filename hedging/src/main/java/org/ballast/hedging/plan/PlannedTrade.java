package org.ballast.hedging.plan;

import java.util.List;
import org.ballast.domain.market.Assumption;
import org.ballast.domain.order.OrderIntent;

/// One order of a plan with what it is expected to cost. Units: `fee` in the settlement asset,
/// `feeUsd` and `slippageUsd` in USD at the index; slippage is the distance of the quoted side from
/// the mark.
public record PlannedTrade(
    OrderIntent order,
    double fee,
    double feeUsd,
    double slippageUsd,
    List<Assumption> assumptions) {
  public PlannedTrade {
    assumptions = List.copyOf(assumptions);
  }

  public double costUsd() {
    return feeUsd + slippageUsd;
  }
}
