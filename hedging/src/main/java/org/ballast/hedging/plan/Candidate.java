package org.ballast.hedging.plan;

import org.ballast.domain.market.Quote;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.quant.risk.Exposure;

/// One way to trade: an instrument, a side, and what one lot of it does.
///
/// Units: `effect` of one lot as in [Exposure], its equity net of what is paid; `fee` of one lot in
/// the settlement asset, `feeUsd` and `slippageUsd` of one lot in USD; `lotsMax` whole lots in one
/// plan, `lotsPerOrder` in one order; `coinsPerLot` underlying notional in coin.
record Candidate(
    Quote quote,
    Account account,
    Side side,
    Price deal,
    Exposure effect,
    double fee,
    double feeUsd,
    double slippageUsd,
    double coinsPerLot,
    long lotsMax,
    long lotsPerOrder) {
  double costUsd() {
    return feeUsd + slippageUsd;
  }

  /// Lots of it as one order.
  OrderIntent order(long lots, String reason) {
    var instrument = quote.instrument();
    var lot = instrument.terms().orElseThrow().lot();
    return new OrderIntent(
        account,
        instrument,
        side,
        new Quantity(lot.times(Decimal.of(lots)), instrument.quantityUnit()),
        deal,
        reason);
  }

  /// The same with no lots to trade.
  Candidate untraded() {
    return new Candidate(
        quote, account, side, deal, effect, fee, feeUsd, slippageUsd, coinsPerLot, 0, lotsPerOrder);
  }
}
