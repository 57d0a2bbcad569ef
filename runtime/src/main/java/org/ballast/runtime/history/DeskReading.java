package org.ballast.runtime.history;

import java.util.List;
import org.ballast.domain.ledger.CashFlow;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.quant.surface.VolSource;

/// What a history reads of a desk after each event: its book, the market it sees, with which
/// volatilities it values there, the cash that the event moved, and how many of its orders are open
/// and how many unknown.
public record DeskReading(
    Portfolio book,
    MarketView market,
    VolSource vols,
    List<CashFlow> flows,
    int openOrders,
    int unknownOrders) {
  public DeskReading {
    flows = List.copyOf(flows);
  }
}
