package org.ballast.hedging.structure;

import java.util.List;
import org.ballast.domain.market.Assumption;
import org.ballast.domain.order.OrderIntent;

/// A leg of a structure as an order, with what it costs.
///
/// Units: `strike` in USD per coin; premium (negative where received) and fee in coin and in USD at
/// the index; `slippageUsd` is the part of the premium beyond the mark.
public record ProtectionLeg(
    OrderIntent order,
    double strike,
    double premiumCoins,
    double feeCoins,
    double premiumUsd,
    double feeUsd,
    double slippageUsd,
    List<Assumption> assumptions) {
  public ProtectionLeg {
    assumptions = List.copyOf(assumptions);
  }
}
