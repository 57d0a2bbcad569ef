package org.ballast.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RunJsonTest {
  @Test
  void render_run_hasTheFieldsOfItsSchema() {
    var report = SampleRun.report(50);
    var run = JsonMapper.shared().readTree(RunJson.render(report));

    assertThat(run.properties().iterator().next().getKey()).isEqualTo("schema");
    assertThat(run.get("schema").asString()).isEqualTo("ballast.run/1");
    assertThat(run.get("from").asString()).isEqualTo(SampleRun.START.toString());
    assertThat(run.get("journal").get("hash").asString()).isEqualTo(report.main().journalHash());
    assertThat(run.get("policies").size()).isEqualTo(3);
    assertThat(run.get("trades").size()).isEqualTo(report.main().trades().size());
    assertThat(run.get("breaches").size()).isEqualTo(report.main().breaches().size());
    assertThat(run.get("decisions").size()).isEqualTo(report.main().decisions().size());
  }

  @Test
  void render_policy_isUnrounded() {
    var report = SampleRun.report(50);
    var main = JsonMapper.shared().readTree(RunJson.render(report)).get("policies").get(0);

    assertThat(main.get("policy").asString()).isEqualTo("programme");
    assertThat(main.get("change").get("amount").asDouble())
        .isEqualTo(report.statistics().getFirst().changeUsd());
    assertThat(main.get("attribution").get("gamma").get("currency").asString()).isEqualTo("USD");
    assertThat(main.get("limits").get(0).get("limit").asString()).isEqualTo("BTC.delta");
  }

  @Test
  void render_sameRun_isTheSameBytes() {
    assertThat(RunJson.render(SampleRun.report(50)))
        .isEqualTo(RunJson.render(SampleRun.report(50)));
  }
}
