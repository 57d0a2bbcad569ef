package org.ballast.app.report;

import java.util.List;
import org.ballast.runtime.history.DeskHistory;
import org.ballast.runtime.history.DeskStep;
import org.ballast.runtime.history.GreekReading;

/// What a run came to under one policy. Units: USD. Fees and slippage are positive where paid,
/// funding positive where received; losses (shortfall, drawdown) are positive.
public record DeskStatistics(
    String policy,
    double startUsd,
    double endUsd,
    double feesUsd,
    double slippageUsd,
    double fundingUsd,
    int trades,
    int decisions,
    double stepDeviationUsd,
    double worstStepUsd,
    double drawdownMaxUsd,
    double shortfall95Usd,
    double shortfall99Usd,
    boolean isInsideAtEnd,
    List<AttributionTerm> attribution,
    List<LimitStatistics> limits) {
  private static final double CONFIDENCE_HIGH = 0.95;
  private static final double CONFIDENCE_HIGHEST = 0.99;

  public DeskStatistics {
    attribution = List.copyOf(attribution);
    limits = List.copyOf(limits);
  }

  /// Throws: `IllegalArgumentException` for a history without steps.
  public static DeskStatistics of(DeskHistory history) {
    var steps = history.steps();
    if (steps.isEmpty()) {
      throw new IllegalArgumentException(
          "history must have a step: desk=" + history.desk() + " policy=" + history.policy());
    }
    var changes = steps.stream().mapToDouble(DeskStep::changeUsd).toArray();
    var first = steps.getFirst();
    return new DeskStatistics(
        history.policy(),
        first.valueUsd() - first.changeUsd(),
        steps.getLast().valueUsd(),
        -steps.stream().mapToDouble(DeskStep::feesUsd).sum(),
        -steps.stream().mapToDouble(DeskStep::slippageUsd).sum(),
        steps.stream().mapToDouble(DeskStep::fundingUsd).sum(),
        history.trades().size(),
        history.decisions().size(),
        StepStatistics.deviation(changes),
        steps.stream().mapToDouble(DeskStep::changeUsd).min().orElseThrow(),
        StepStatistics.drawdownMax(changes),
        StepStatistics.expectedShortfall(CONFIDENCE_HIGH, changes),
        StepStatistics.expectedShortfall(CONFIDENCE_HIGHEST, changes),
        steps.getLast().after().stream().allMatch(GreekReading::isInside),
        AttributionTerm.of(steps),
        LimitStatistics.of(history));
  }

  public double changeUsd() {
    return endUsd - startUsd;
  }

  /// What trading took: fees and slippage. Funding is paid on the book's own positions as well.
  public double tradingCostUsd() {
    return feesUsd + slippageUsd;
  }
}
