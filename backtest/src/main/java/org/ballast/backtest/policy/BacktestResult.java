package org.ballast.backtest.policy;

import java.util.List;
import org.ballast.backtest.plan.StudyPlan;

/// All that a study found.
public record BacktestResult(StudyPlan plan, List<DataSetResult> dataSets) {
  /// The families that summaries tell of.
  public static final List<String> MAIN = List.of("programme", "risk-programme");

  /// Families that others are compared with at equal risk.
  public static final List<String> BASES = List.of("fixed-interval", "delta-band");

  public BacktestResult {
    dataSets = List.copyOf(dataSets);
  }
}
