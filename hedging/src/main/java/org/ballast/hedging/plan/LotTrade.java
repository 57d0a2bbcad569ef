package org.ballast.hedging.plan;

import org.ballast.domain.order.OrderIntent;

/// One lot of a way to trade. Units: `costUsd` of the lot, fee and slippage; `coins` its underlying
/// notional in coin.
public record LotTrade(OrderIntent order, double costUsd, double coins) {
  static LotTrade of(Candidate candidate) {
    return new LotTrade(
        candidate.order(1, "one lot"), candidate.dealtUsd(), candidate.coinsPerLot());
  }
}
