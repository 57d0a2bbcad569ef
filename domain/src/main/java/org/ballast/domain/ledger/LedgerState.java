package org.ballast.domain.ledger;

import java.util.List;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;

/// All that a [Ledger] remembers, each list in its written order.
public record LedgerState(
    Portfolio book,
    List<CashBalance> flowTotals,
    List<TradeKey> trades,
    List<InstrumentId> delivered) {
  public LedgerState {
    flowTotals = List.copyOf(flowTotals);
    trades = List.copyOf(trades);
    delivered = List.copyOf(delivered);
  }
}
