package org.ballast.hedging.plan;

import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.instrument.TradingTerms;
import org.ballast.domain.order.Side;

/// What dealing at a quoted side costs, against the mark. Units: settlement asset of the
/// instrument.
public record TradingCost(double fee, double slippage) {
  /// Cost of taking `quantity` (positive) at `deal` with the instrument marked at `mark`.
  public static TradingCost taking(
      Instrument instrument,
      TradingTerms terms,
      Side side,
      double quantity,
      double deal,
      double mark,
      double index) {
    var multiplier = instrument.contract().multiplier().toDouble();
    var taker = terms.fees().takerRate().toDouble();
    if (instrument instanceof Option option) {
      var coins = quantity * multiplier;
      var perCoin = option.style() == PayoffStyle.INVERSE ? 1 : index;
      var cap = terms.fees().capOfPrice().toDouble() * deal;
      return new TradingCost(
          coins * Math.min(taker * perCoin, cap), Math.max(0, side.sign() * coins * (deal - mark)));
    }
    var style = instrument.style();
    var notional = style.coinSize(quantity, multiplier, deal) * (isInverse(style) ? 1 : deal);
    var immediate = style.pnl(side.sign() * quantity, multiplier, deal, mark);
    return new TradingCost(taker * notional, Math.max(0, -immediate));
  }

  public double total() {
    return fee + slippage;
  }

  private static boolean isInverse(PayoffStyle style) {
    return style == PayoffStyle.INVERSE;
  }
}
