package org.ballast.app.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import org.ballast.quant.study.Cells;
import org.ballast.quant.study.DeltaComparison;
import org.ballast.quant.study.DeltaStudy;
import org.ballast.quant.study.Rival;
import org.ballast.testkit.SharedFiles;
import org.ballast.venues.recorded.RecordedMarket;
import org.junit.jupiter.api.Test;

/// The comparison of delta models over the first chains of the recording.
final class RecordedDeltaTest {
  /// Enough for some steps after the window of the estimates has filled.
  private static final int CHAINS = 55;

  /// Hedging any way leaves less than hedging with the wrong sign would: beyond this something is
  /// broken, not merely worse.
  private static final double GAIN_MIN = -3;

  @Test
  void study_ofTheFirstChains_comparesEveryModelOnEveryCoin() {
    var market = RecordedMarket.open(SharedFiles.data("deribit-chain-6h"));
    var study = new DeltaStudy(Rival.ALL);
    market.entries().stream().limit(CHAINS).map(market::read).forEach(study::observe);
    assertThat(study.results()).isNotEmpty();
    study.results().forEach(RecordedDeltaTest::requireSound);
  }

  private static void requireSound(DeltaComparison comparison) {
    assertThat(comparison.steps()).isPositive();
    assertThat(comparison.stickyStrikeError(Cells.ALL)).isBetween(1e-5, 1e-2);
    for (var rival = 0; rival < comparison.rivals().size(); rival++) {
      var gain = comparison.gain(rival, Cells.ALL);
      var label = comparison.underlying() + " " + comparison.rivals().get(rival).label();
      var interval = comparison.gainInterval(rival, Cells.ALL);
      assertThat(gain).as(label).isBetween(GAIN_MIN, 1.0);
      assertThat(interval[0]).as(label).isLessThanOrEqualTo(interval[1]);
      assertThat(comparison.betterShare(rival, Cells.ALL)).as(label).isBetween(0.0, 1.0);
    }
    for (var estimate : comparison.estimates()) {
      assertThat(estimate.skewStickiness()).isBetween(-10.0, 10.0);
    }
  }
}
