package org.ballast.hedging.plan;

import java.util.OptionalDouble;
import org.ballast.domain.market.Quote;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.hedging.cost.HoldingCost;
import org.ballast.quant.risk.Exposure;

/// One way to trade: an instrument, a side, and what one lot of it does.
///
/// Units: `effect` of one lot as in [Exposure], its equity net of what is paid; `fee` of one lot in
/// the settlement asset, `feeUsd`, `slippageUsd` and `holding` of one lot in USD;
/// `impactUsdPerLotSquared` is q, where n lots move prices by `q n² / 2`, empty where the quoted
/// size is not known; `lotsMax` whole lots in one plan, `lotsPerOrder` in one order; `coinsPerLot`
/// underlying notional in coin, `notionalUsd` the same in USD, `grossUsd` what one lot adds to all
/// that is held at the venue: less than nothing where it closes a position.
record Candidate(
    Quote quote,
    Account account,
    Side side,
    Price deal,
    Exposure effect,
    double fee,
    double feeUsd,
    double slippageUsd,
    HoldingCost holding,
    OptionalDouble impactUsdPerLotSquared,
    double coinsPerLot,
    double notionalUsd,
    double grossUsd,
    long lotsMax,
    long lotsPerOrder) {
  /// What dealing in one lot costs at the quoted side.
  double dealtUsd() {
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

  /// What an objective counts of one lot without its impact; never less than nothing.
  double costUsd() {
    return Math.max(0, dealtUsd() + holding.knownUsd());
  }

  /// What some lots are expected to cost together.
  ExpectedCost cost(long lots) {
    var impact =
        impactUsdPerLotSquared.isPresent()
            ? OptionalDouble.of(impactUsdPerLotSquared.getAsDouble() * lots * lots / 2)
            : OptionalDouble.empty();
    return new ExpectedCost(
        lots * feeUsd,
        lots * slippageUsd,
        impact,
        holding.times((double) lots),
        lots * costUsd() + impact.orElse(0));
  }

  /// The same with no lots to trade.
  Candidate untraded() {
    return withLots(0, grossUsd);
  }

  /// The same for other lots, with another effect on what is held at the venue.
  Candidate withLots(long lots, double gross) {
    return new Candidate(
        quote,
        account,
        side,
        deal,
        effect,
        fee,
        feeUsd,
        slippageUsd,
        holding,
        impactUsdPerLotSquared,
        coinsPerLot,
        notionalUsd,
        gross,
        lots,
        lotsPerOrder);
  }
}
