package org.ballast.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ballast.app.report.SampleRun;
import org.ballast.runtime.history.BreachRecord;
import org.ballast.runtime.history.DeskHistory;
import org.ballast.runtime.history.DeskStatus;
import org.ballast.runtime.history.DeskWatcher;
import org.junit.jupiter.api.Test;

class PlainViewTest {
  private static final int HOURS = 24 * 110;
  private static final int LINES_A_DAY = PlainView.LINES_MAX + 2;

  private final StringWriter text = new StringWriter();
  private final PlainView view = new PlainView(new PrintWriter(text), Duration.ofDays(1));

  @Test
  void onStep_months_printsAFewLinesADay() {
    var history = SampleRun.history("programme", HOURS);
    play(history, view);

    assertThat(lines()).hasSizeLessThan(HOURS / 24 * LINES_A_DAY);
    assertThat(lines().stream().filter(line -> line.contains("  value    "))).hasSize(HOURS / 24);
    assertThat(lines()).anyMatch(line -> line.matches(".*\\(and \\d+ decisions or breaches\\)"));
  }

  @Test
  void onDecision_one_saysWhatWhyAndAtWhatCost() {
    view.onDecision(SampleRun.decision(7, SampleRun.START));

    assertThat(lines())
        .containsExactly(
            "2026-01-15T12:00:00Z  decided  1 of 1 orders filled, 12.50 USD, R 2.02 -> 0.25"
                + " (band-breach: BTC.delta 0.7100 BTC beyond 0.5000)");
  }

  @Test
  void onBreach_lasting_isTwoLines() {
    var breach = SampleRun.breach(SampleRun.START, SampleRun.reading(0.75), Duration.ofHours(1));
    var step = SampleRun.history("none", 1).steps().getFirst();
    view.onStep(step);
    view.onBreach(open(breach));
    view.onStep(step);
    view.onBreach(breach);

    assertThat(lines().subList(1, 3))
        .containsExactly(
            "2026-01-15T12:00:00Z  BROKEN   BTC.delta by +0.250 BTC (market)",
            "2026-01-15T13:00:00Z  holds    BTC.delta again: market moved back");
  }

  @Test
  void onBreach_healedWithinItsStep_isNotTold() {
    var breach = SampleRun.breach(SampleRun.START, SampleRun.reading(0.75), Duration.ZERO);
    view.onBreach(open(breach));
    view.onBreach(breach);
    view.onStep(SampleRun.history("none", 1).steps().getFirst());

    assertThat(lines()).hasSize(1).first().asString().contains("  value    ");
  }

  @Test
  void onStatus_sameMode_isSaidOnce() {
    var status = new DeskStatus(SampleRun.START, "HOLD", "venue locked", 0, 0, 9);
    view.onStatus(status);
    view.onStatus(status);

    assertThat(lines()).containsExactly("2026-01-15T12:00:00Z  mode     HOLD: venue locked");
  }

  @Test
  void onWarning_sameText_isSaidOnce() {
    view.onWarning(SampleRun.START, "funding unknown");
    view.onWarning(SampleRun.START.plusSeconds(1), "funding unknown");

    assertThat(lines()).hasSize(1);
  }

  static void play(DeskHistory history, DeskWatcher watcher) {
    for (var step : history.steps()) {
      history.breaches().stream()
          .filter(breach -> breach.from().equals(step.at()))
          .forEach(breach -> watcher.onBreach(open(breach)));
      history.decisions().stream()
          .filter(decision -> decision.at().equals(step.at()))
          .forEach(watcher::onDecision);
      watcher.onStep(step);
      watcher.onStatus(new DeskStatus(step.at(), "RUN", "", 0, 0, step.sequence()));
    }
  }

  private static BreachRecord open(BreachRecord breach) {
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

  private List<String> lines() {
    return text.toString().lines().toList();
  }
}
