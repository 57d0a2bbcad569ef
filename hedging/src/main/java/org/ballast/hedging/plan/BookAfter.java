package org.ballast.hedging.plan;

import java.math.RoundingMode;
import java.util.List;
import org.ballast.domain.ledger.Ledger;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.market.Quote;
import org.ballast.domain.order.Fill;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;

/// A book with trades filled at their limit prices and their fees paid.
public final class BookAfter {
  /// Decimals to which a venue rounds a fee.
  private static final int FEE_DECIMALS = 8;

  private BookAfter() {}

  public static Portfolio of(Portfolio portfolio, List<OrderIntent> orders, MarketView market) {
    var ledger = Ledger.from(portfolio);
    for (var i = 0; i < orders.size(); i++) {
      var quote = market.quote(orders.get(i).instrument().id()).orElseThrow();
      ledger.apply(fill("plan-" + i, orders.get(i), quote, market), quote.mark());
    }
    return ledger.book();
  }

  private static Fill fill(String tradeId, OrderIntent order, Quote quote, MarketView market) {
    var instrument = order.instrument();
    var index = market.index(instrument.underlying()).orElseThrow().price().toDouble();
    var fee =
        TradingCost.taking(
                instrument,
                instrument.terms().orElseThrow(),
                order.side(),
                order.quantity().toDouble(),
                order.limitPrice().toDouble(),
                quote.mark().toDouble(),
                index)
            .fee();
    return new Fill(
        tradeId,
        order.account(),
        instrument,
        order.side(),
        order.quantity(),
        order.limitPrice(),
        new Money(
            Decimal.fromDouble(fee, FEE_DECIMALS, RoundingMode.HALF_EVEN),
            instrument.contract().settlement()));
  }
}
