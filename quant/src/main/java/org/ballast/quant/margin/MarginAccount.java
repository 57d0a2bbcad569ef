package org.ballast.quant.margin;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Money;

/// What one venue account holds: the positions and balances that a margin rule judges together.
/// Domain: each instrument and each balance once.
public record MarginAccount(Account account, List<Position> positions, List<CashBalance> cash) {
  public MarginAccount {
    var holdings = new Portfolio(positions, cash);
    positions = holdings.positions();
    cash = holdings.cash();
    for (var position : positions) {
      requireOwn(account, position.account(), position.instrument().id().toString());
    }
    for (var entry : cash) {
      requireOwn(account, entry.account(), "cash:" + entry.balance().currency());
    }
  }

  /// What a portfolio holds in one account.
  public static MarginAccount of(Portfolio portfolio, Account account) {
    return new MarginAccount(
        account,
        portfolio.positions().stream()
            .filter(position -> position.account().equals(account))
            .toList(),
        portfolio.cash().stream().filter(entry -> entry.account().equals(account)).toList());
  }

  /// The part that settles in one asset, for venues that margin each currency apart.
  public MarginAccount settledIn(Asset currency) {
    return new MarginAccount(
        account,
        positions.stream().filter(position -> settlement(position).equals(currency)).toList(),
        cash.stream().filter(entry -> entry.balance().currency().equals(currency)).toList());
  }

  /// Every asset in which something settles or a balance stands, in alphabetical order.
  public List<Asset> settlements() {
    var settlements = new TreeSet<Asset>();
    positions.forEach(position -> settlements.add(settlement(position)));
    cash.forEach(entry -> settlements.add(entry.balance().currency()));
    return List.copyOf(settlements);
  }

  /// The balance of an asset; empty where the book does not say, which is not zero.
  public Optional<Money> balance(Asset asset) {
    return cash.stream()
        .map(CashBalance::balance)
        .filter(money -> money.currency().equals(asset))
        .findFirst();
  }

  private static Asset settlement(Position position) {
    return position.instrument().contract().settlement();
  }

  private static void requireOwn(Account account, Account owner, String what) {
    if (!owner.equals(account)) {
      throw new IllegalArgumentException(
          "all must be held by one account: account="
              + account
              + " owner="
              + owner
              + " held="
              + what);
    }
  }
}
