package org.ballast.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ballast.runtime.history.BreachRecord;
import org.ballast.runtime.history.DeskHistory;
import org.ballast.runtime.history.DeskStep;
import org.ballast.runtime.history.TradeRecord;
import org.junit.jupiter.api.Test;

class DeskStatisticsTest {
  private static final int STEPS = 200;

  /// Of sums of a few hundred terms of up to a million USD.
  private static final double ROUNDING_USD = 1e-6;

  @Test
  void of_history_endsWhereTheLastStepDoes() {
    var history = SampleRun.history("programme", STEPS);
    var statistics = DeskStatistics.of(history);

    assertThat(statistics.endUsd()).isEqualTo(history.steps().getLast().valueUsd());
    assertThat(statistics.changeUsd())
        .isCloseTo(
            history.steps().stream().mapToDouble(DeskStep::changeUsd).sum(), within(ROUNDING_USD));
  }

  @Test
  void of_history_attributionAddsUpToTheChange() {
    for (var policy : SampleRun.report(STEPS).statistics()) {
      var sum = policy.attribution().stream().mapToDouble(AttributionTerm::usd).sum();

      assertThat(sum).as(policy.policy()).isCloseTo(policy.changeUsd(), within(ROUNDING_USD));
    }
  }

  @Test
  void of_history_costsAreThoseOfItsTrades() {
    var history = SampleRun.history("programme", STEPS);
    var statistics = DeskStatistics.of(history);

    assertThat(statistics.feesUsd())
        .isCloseTo(
            history.trades().stream().mapToDouble(TradeRecord::feeUsd).sum(), within(ROUNDING_USD));
    assertThat(statistics.slippageUsd())
        .isCloseTo(
            history.trades().stream().mapToDouble(TradeRecord::slippageUsd).sum(),
            within(ROUNDING_USD));
    assertThat(statistics.trades()).isEqualTo(history.trades().size());
  }

  @Test
  void of_breaches_countsTimeAndWorst() {
    var history = SampleRun.history("none", 3);
    var at = SampleRun.START;
    var lasting = SampleRun.breach(at, SampleRun.reading(0.9), Duration.ofHours(1));
    var open =
        withoutEnd(
            SampleRun.breach(
                at.plus(Duration.ofHours(2)), SampleRun.reading(-0.6), Duration.ofHours(1)));
    var limit = LimitStatistics.of(withBreaches(history, List.of(lasting, open))).getFirst();

    assertThat(limit.breaches()).isEqualTo(2);
    assertThat(limit.excessMax()).isCloseTo(0.4, within(1e-12));
    assertThat(limit.worst()).contains(lasting);
    assertThat(limit.timeInBreach()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void of_openBreach_countsToTheLastStep() {
    var history = SampleRun.history("none", 4);
    var open =
        withoutEnd(SampleRun.breach(SampleRun.START, SampleRun.reading(0.9), Duration.ofHours(1)));

    var limit = LimitStatistics.of(withBreaches(history, List.of(open))).getFirst();

    assertThat(limit.timeInBreach()).isEqualTo(Duration.ofHours(3));
  }

  @Test
  void of_noSteps_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeskStatistics.of(SampleRun.history("none", 0)))
        .withMessageContaining("policy=none");
  }

  private static BreachRecord withoutEnd(BreachRecord breach) {
    return new BreachRecord(
        breach.limit(),
        breach.from(),
        Optional.empty(),
        breach.excessMax(),
        breach.bound(),
        breach.unit(),
        breach.cause(),
        "");
  }

  private static DeskHistory withBreaches(DeskHistory history, List<BreachRecord> breaches) {
    return new DeskHistory(
        history.desk(),
        history.policy(),
        history.market(),
        history.journalHash(),
        history.steps(),
        history.trades(),
        breaches,
        history.decisions(),
        history.warnings());
  }
}
