package org.ballast.hedging.structure;

import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.Quote;
import org.ballast.domain.order.Side;
import org.ballast.domain.value.Price;
import org.ballast.hedging.plan.TradingCost;

/// One side of a listed option as it can be dealt: one lot of it, at its quote and with its fee.
///
/// Units: `lotCoins` is the underlying of a lot; `premiumCoins` (bought positive), `feeCoins` and
/// `slippageCoins` are of a lot, in coin; `lotsMax` is what the mandate leaves.
record OptionSide(
    Quote quote,
    Option option,
    Side side,
    Price deal,
    DeliveryPayoff payoff,
    double lotCoins,
    double premiumCoins,
    double feeCoins,
    double slippageCoins,
    long lotsMax) {
  static OptionSide of(Quote quote, Option option, Side side, double index, long lotsMax) {
    var terms = option.terms().orElseThrow();
    var deal = (side == Side.BUY ? quote.ask() : quote.bid()).orElseThrow();
    double lot = terms.lot().toDouble();
    double coins = lot * option.contract().multiplier().toDouble();
    var cost =
        TradingCost.taking(
            option, terms, side, lot, deal.toDouble(), quote.mark().toDouble(), index);
    return new OptionSide(
        quote,
        option,
        side,
        deal,
        DeliveryPayoff.of(option),
        coins,
        side.sign() * coins * deal.toDouble(),
        cost.fee(),
        cost.slippage(),
        lotsMax);
  }

  double strike() {
    return payoff.strike();
  }

  /// Coins that a lot brings: minus premium and fee where bought.
  double flowCoins() {
    return -premiumCoins - feeCoins;
  }

  /// What a lot is worth at delivery, without what was paid for it. Units: USD.
  double payoffAt(double spot) {
    return lotCoins * payoff.at(side.sign(), spot);
  }

  double slopeAtInfinity() {
    return lotCoins * payoff.slopeAtInfinity(side.sign());
  }
}
