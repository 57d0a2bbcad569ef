package org.ballast.backtest.path;

import java.time.Duration;
import java.util.List;
import org.ballast.domain.value.Asset;

/// When a study sells what. Every `interval` one more cycle begins, with the listed expiry nearest
/// to `tenor` away, and at least half of it.
public record CycleRules(
    List<Asset> coins, List<BookKind> books, Duration tenor, Duration interval) {
  /// Four weeks, and one more sale every week.
  public static final Duration TENOR = Duration.ofDays(28);

  public CycleRules {
    coins = List.copyOf(coins);
    books = List.copyOf(books);
    if (coins.isEmpty() || books.isEmpty()) {
      throw new IllegalArgumentException(
          "rules must name a coin and a book: coins=" + coins + " books=" + books);
    }
    if (!tenor.isPositive() || !interval.isPositive()) {
      throw new IllegalArgumentException(
          "tenor and interval must be positive: tenor=" + tenor + " interval=" + interval);
    }
  }
}
