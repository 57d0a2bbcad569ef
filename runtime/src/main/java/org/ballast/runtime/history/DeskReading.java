package org.ballast.runtime.history;

import java.util.List;
import org.ballast.domain.ledger.CashFlow;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.portfolio.Portfolio;

/// What a history reads of a desk after each event: its book, the market it sees, the cash that the
/// event moved, and how many of its orders are open and how many unknown.
public record DeskReading(
    Portfolio book, MarketView market, List<CashFlow> flows, int openOrders, int unknownOrders) {
  public DeskReading {
    flows = List.copyOf(flows);
  }
}
