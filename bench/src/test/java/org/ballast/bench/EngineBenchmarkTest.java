package org.ballast.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class EngineBenchmarkTest {
  private final EngineBenchmark benchmark = new EngineBenchmark();
  private final double[] before = benchmark.recorded.service().values();

  @Test
  void repriced_perCall_changesTheRisk() {
    assertThat(benchmark.repriced()).isEmpty();
    assertThat(benchmark.recorded.service().isSound()).isTrue();
    assertThat(benchmark.recorded.service().values()).isNotEqualTo(before);
  }

  @Test
  void repriced_throughAllTurns_comesBackToTheSameRisk() {
    for (var i = 0; i < 2 * BacktestDesk.OPTIONS; i++) {
      benchmark.repriced();
    }
    assertThat(benchmark.recorded.service().values()).isEqualTo(before);
  }

  @Test
  void repriced_withAndWithoutAJournal_givesTheSameRisk() {
    benchmark.repriced();
    benchmark.repricedUnrecorded();
    assertThat(benchmark.recorded.service().values())
        .isEqualTo(benchmark.unrecorded.service().values());
  }

  @Test
  void untouched_perCall_leavesTheRisk() {
    assertThat(benchmark.untouched()).isEmpty();
    assertThat(benchmark.untouchedUnrecorded()).isEmpty();
    assertThat(benchmark.recorded.service().values()).isEqualTo(before);
  }

  @Test
  void timeOnly_perCall_hasNoEffects() {
    assertThat(benchmark.timeOnly()).isEmpty();
    assertThat(benchmark.timeOnlyUnrecorded()).isEmpty();
  }
}
