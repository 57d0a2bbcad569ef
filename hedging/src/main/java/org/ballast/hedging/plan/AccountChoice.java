package org.ballast.hedging.plan;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.Portfolio;

/// Says which account trades on a venue: the one named, or the only one the book has there.
public final class AccountChoice {
  private static final String NEW_ACCOUNT = "main";

  private final TreeMap<String, TreeSet<Account>> byVenue = new TreeMap<>();

  private AccountChoice() {}

  /// The accounts of the book.
  public static AccountChoice from(Portfolio portfolio) {
    var choice = new AccountChoice();
    portfolio.positions().forEach(position -> choice.add(position.account()));
    portfolio.cash().forEach(cash -> choice.add(cash.account()));
    return choice;
  }

  /// The accounts that the book has on a venue.
  public List<Account> on(String venue) {
    return List.copyOf(byVenue.getOrDefault(venue, new TreeSet<>()));
  }

  /// Trades on the venue of `account` go there, whatever else the book has.
  public AccountChoice with(Account account) {
    var choice = new AccountChoice();
    byVenue.forEach((venue, accounts) -> choice.byVenue.put(venue, new TreeSet<>(accounts)));
    choice.byVenue.remove(account.venue());
    choice.add(account);
    return choice;
  }

  /// Throws: `BadInputException` where the book has several and none is named.
  public Account of(String venue) {
    var accounts = byVenue.getOrDefault(venue, new TreeSet<>());
    if (accounts.size() > 1) {
      throw BadInputException.configuration(
          "command line",
          "the book has several accounts on a venue: name the one that trades with --account",
          "accounts",
          accounts.toString());
    }
    return accounts.isEmpty() ? new Account(venue, NEW_ACCOUNT) : accounts.first();
  }

  private void add(Account account) {
    byVenue.computeIfAbsent(account.venue(), key -> new TreeSet<>()).add(account);
  }
}
