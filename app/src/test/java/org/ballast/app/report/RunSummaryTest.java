package org.ballast.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ballast.app.output.Figures;
import org.junit.jupiter.api.Test;

class RunSummaryTest {
  @Test
  void render_run_comparesThePoliciesAndListsBreachesByLimit() {
    var report = SampleRun.report(200);
    var main = report.statistics().getFirst();
    var text = RunSummary.render(report);

    assertThat(text)
        .containsIgnoringCase("inside its mandate at the end")
        .contains(" programme |")
        .contains(Figures.whole(main.changeUsd()))
        .contains("Breaches of \"programme\"")
        .contains("| BTC.delta |");
  }

  @Test
  void text_duration_hasItsTwoLargestUnits() {
    assertThat(Durations.text(Duration.ZERO)).isEqualTo("0");
    assertThat(Durations.text(Duration.ofSeconds(45))).isEqualTo("45 s");
    assertThat(Durations.text(Duration.ofMinutes(390))).isEqualTo("6 h 30 min");
    assertThat(Durations.text(Duration.ofDays(3))).isEqualTo("3 d");
  }
}
