package org.ballast.domain.portfolio;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Money;

/// Everything a book holds. Each account has at most one position per instrument and one balance
/// per asset.
public record Portfolio(List<Position> positions, List<CashBalance> cash) {
  public Portfolio {
    positions = List.copyOf(positions);
    cash = List.copyOf(cash);
    var seen = new TreeSet<String>();
    for (var position : positions) {
      requireFirst(seen, position.account() + " " + position.instrument().id());
    }
    for (var entry : cash) {
      requireFirst(seen, entry.account() + " cash:" + entry.balance().currency());
    }
  }

  /// The balance of `asset` in `account`; empty where the book does not say, which is not zero.
  public Optional<Money> balance(Account account, Asset asset) {
    return cash.stream()
        .filter(entry -> entry.account().equals(account))
        .map(CashBalance::balance)
        .filter(money -> money.currency().equals(asset))
        .findFirst();
  }

  private static void requireFirst(TreeSet<String> seen, String key) {
    if (!seen.add(key)) {
      throw new IllegalArgumentException("a book holds each instrument once per account: " + key);
    }
  }
}
