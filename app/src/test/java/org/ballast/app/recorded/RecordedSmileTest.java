package org.ballast.app.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Smiles fitted to every recorded chain: expiries of more than a day with at least 8 two-sided
/// quotes, every such quote counted.
final class RecordedSmileTest {
  /// Share of quotes whose bid and ask enclose the fitted price; measured 0.976 in the median and
  /// 0.940 at worst. Five parameters do not bend to every quote of a crash.
  private static final double INSIDE_MEDIAN_MIN = 0.95;

  private static final double INSIDE_MIN = 0.9;

  /// Weighted error in vol; measured 0.0034 in the median.
  private static final double ERROR_MEDIAN_MAX = 0.01;

  /// Share of slices that allow a butterfly somewhere in their wings; measured 0.072.
  private static final double BUTTERFLY_MAX = 0.15;

  private static SmileCheck smiles;

  @BeforeAll
  static void sweepAllChains() {
    smiles = ChainSweep.ofAllChains().smiles;
  }

  @Test
  void smiles_everySnapshot_lieInsideTheQuotes() {
    SweepReport.print(
        "smiles",
        String.format(
            Locale.ROOT,
            "inside: median %.4f, least %.4f; error in vol: median %.5f; %d of %d slices with "
                + "butterfly arbitrage",
            StepCheck.median(smiles.inside),
            StepCheck.quantile(smiles.inside, 0),
            StepCheck.median(smiles.errors),
            smiles.slicesWithButterfly,
            smiles.slices));
    assertThat(smiles.unfitted).isZero();
    assertThat(StepCheck.median(smiles.inside)).isGreaterThan(INSIDE_MEDIAN_MIN);
    assertThat(StepCheck.quantile(smiles.inside, 0)).isGreaterThan(INSIDE_MIN);
    assertThat(StepCheck.median(smiles.errors)).isLessThan(ERROR_MEDIAN_MAX);
    assertThat((double) smiles.slicesWithButterfly / smiles.slices).isLessThan(BUTTERFLY_MAX);
  }
}
