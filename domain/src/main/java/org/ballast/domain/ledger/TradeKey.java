package org.ballast.domain.ledger;

import org.ballast.domain.portfolio.Account;

/// Name of a trade: what has the same one is the same trade.
public record TradeKey(Account account, String tradeId) implements Comparable<TradeKey> {
  @Override
  public int compareTo(TradeKey other) {
    var byAccount = account.compareTo(other.account);
    return byAccount != 0 ? byAccount : tradeId.compareTo(other.tradeId);
  }
}
