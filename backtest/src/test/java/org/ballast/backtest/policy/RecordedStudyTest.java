package org.ballast.backtest.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ballast.backtest.frontier.RiskKind;
import org.ballast.backtest.plan.StudyFileReader;
import org.ballast.testkit.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A study of a slice of the recordings, from its file to its figures.
final class RecordedStudyTest {
  private static final String STUDY =
      """
      study: slice
      coins: [BTC]
      books: [straddle]
      tenor: 28d
      recorded: {every: 7d, block: 7d, until: 2026-02-02T00:00:00Z}
      synthetic: {every: 28d, block: 28d, from: 2024-09-01T00:00:00Z}
      policies:
        none: []
        fixed-interval: [2h, 24h]
        programme: [0.02, 0.12]
      resamples: 50
      seed: 3
      """;

  @TempDir private Path folder;

  @Test
  void run_sliceOfRecordings_ordersCostAndRisk() throws Exception {
    var file = Files.writeString(folder.resolve("study.yaml"), STUDY);
    var sources =
        new StudySources(
            Optional.of(SharedFiles.data("deribit-chain-6h")),
            Optional.of(SharedFiles.data("perp-funding-hourly")));
    var result = PolicyBacktest.run(StudyFileReader.read(file), sources, 2, text -> {});

    assertThat(result.dataSets())
        .extracting(DataSetResult::isSynthetic)
        .containsExactly(false, true);
    for (var data : result.dataSets()) {
      var policies = data.whole().policies();
      var none = policies.get(0);
      assertThat(none.cost()).as(data.label()).isZero();
      for (var first : new int[] {1, 3}) {
        var often = policies.get(first);
        var seldom = policies.get(first + 1);
        assertThat(often.cost()).as(data.label()).isGreaterThan(seldom.cost());
        assertThat(often.risk(RiskKind.OPEN_DELTA))
            .as(data.label())
            .isLessThan(seldom.risk(RiskKind.OPEN_DELTA));
        assertThat(seldom.risk(RiskKind.TRACKING_ERROR))
            .as(data.label())
            .isLessThan(none.risk(RiskKind.TRACKING_ERROR));
      }
    }
    assertThat(result.dataSets().getLast().notes().toString())
        .contains("Synthetic")
        .contains("without a recorded volatility index");
  }
}
