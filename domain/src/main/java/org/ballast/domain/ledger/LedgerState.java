package org.ballast.domain.ledger;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Price;

/// All that a [Ledger] remembers, each list in its written order; `delivered` are the instruments
/// that expired, with their delivery prices.
public record LedgerState(
    Portfolio book,
    List<CashBalance> flowTotals,
    List<TradeKey> trades,
    SortedMap<InstrumentId, Price> delivered) {
  public LedgerState {
    flowTotals = List.copyOf(flowTotals);
    trades = List.copyOf(trades);
    delivered = Collections.unmodifiableSortedMap(new TreeMap<>(delivered));
  }
}
