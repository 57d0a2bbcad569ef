package org.ballast.runtime.history;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ballast.domain.ledger.CashFlow;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Money;

/// Sums the cash that moved on balances which the book does not state, so that the book's value
/// changes by what it earned all the same.
final class UnstatedCash {
  private final TreeMap<String, CashBalance> sums = new TreeMap<>();

  /// The book with what moved since the start on its unstated balances.
  Portfolio add(Portfolio book, List<CashFlow> flows) {
    for (var flow : flows) {
      if (book.balance(flow.account(), flow.amount().currency()).isEmpty()) {
        sums.merge(
            flow.account() + " " + flow.amount().currency(),
            new CashBalance(flow.account(), flow.amount()),
            UnstatedCash::plus);
      }
    }
    if (sums.isEmpty()) {
      return book;
    }
    var cash = new ArrayList<>(book.cash());
    cash.addAll(sums.values());
    return new Portfolio(book.positions(), cash);
  }

  private static CashBalance plus(CashBalance left, CashBalance right) {
    Money sum = left.balance().plus(right.balance());
    return new CashBalance(left.account(), sum);
  }
}
