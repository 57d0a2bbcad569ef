package org.ballast.app.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Surfaces fitted to every recorded chain. How well they fit is counted over expiries of more than
/// a day with at least 8 two-sided quotes, every such quote; arbitrage over all expiries.
final class RecordedSmileTest {
  /// Share of quotes whose bid and ask enclose the fitted price; docs/models/svi.md has the
  /// measured values.
  private static final double INSIDE_MEDIAN_MIN = 0.96;

  private static final double INSIDE_LOW_MIN = 0.88;
  private static final double LOW = 0.05;

  /// Weighted error in vol.
  private static final double ERROR_MEDIAN_MAX = 0.01;

  private static final int NAMED = 5;

  private static SmileCheck smiles;
  private static int snapshots;

  @BeforeAll
  static void sweepAllChains() {
    var sweep = ChainSweep.ofAllChains();
    smiles = sweep.smiles;
    snapshots = sweep.snapshots;
  }

  @ParameterizedTest
  @ValueSource(strings = {"BTC", "ETH"})
  void surfaces_everySnapshot_lieInsideTheQuotes(String coin) {
    var outcomes = smiles.outcomes.stream().filter(each -> each.coin().equals(coin)).toList();
    var inside = outcomes.stream().map(SmileCheck.Outcome::inside).toList();
    var error = StepCheck.median(outcomes.stream().map(SmileCheck.Outcome::error).toList());
    SweepReport.print(
        "smiles of " + coin,
        String.format(
            Locale.ROOT,
            "inside: median %.4f, 5th percentile %.4f; error in vol: median %.5f; worst %s",
            StepCheck.median(inside),
            StepCheck.quantile(inside, LOW),
            error,
            outcomes.stream()
                .sorted(Comparator.comparingDouble(SmileCheck.Outcome::inside))
                .limit(NAMED)
                .toList()));
    assertThat(smiles.unfitted).isZero();
    assertThat(outcomes).hasSize(snapshots);
    assertThat(StepCheck.median(inside)).isGreaterThanOrEqualTo(INSIDE_MEDIAN_MIN);
    assertThat(StepCheck.quantile(inside, LOW)).isGreaterThanOrEqualTo(INSIDE_LOW_MIN);
    assertThat(error).isLessThan(ERROR_MEDIAN_MAX);
  }

  @Test
  void surfaces_everySnapshot_allowNoArbitrage() {
    assertThat(smiles.arbitrages).isEmpty();
  }
}
