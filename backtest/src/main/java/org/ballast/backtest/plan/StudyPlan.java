package org.ballast.backtest.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ballast.backtest.path.BookKind;
import org.ballast.backtest.path.CycleRules;
import org.ballast.backtest.study.PolicyEntry;
import org.ballast.domain.value.Asset;

/// A study as a file or a preset asks for it. `text` is that file's or preset's own. Where
/// `hasSensitivity`, the synthetic data are varied one assumption at a time.
public record StudyPlan(
    String name,
    String text,
    List<Asset> coins,
    List<BookKind> books,
    Duration tenor,
    Optional<DataPlan> recorded,
    Optional<DataPlan> synthetic,
    boolean hasSensitivity,
    List<PolicyEntry> policies,
    int resamples,
    long seed) {
  public StudyPlan {
    coins = List.copyOf(coins);
    books = List.copyOf(books);
    policies = List.copyOf(policies);
  }

  /// When books are sold in a data set.
  public CycleRules rules(DataPlan data) {
    return new CycleRules(coins, books, tenor, data.interval());
  }
}
