package org.ballast.app.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// P&L between neighbouring recorded chains, told apart: nothing is lost, and little is left over.
final class RecordedStepTest {
  /// The residual is computed as what is left, so only rounding may show.
  private static final double IDENTITY_ERROR_MAX = 1e-12;

  /// Terms against two valuations that share no sum with them. Units: USD, of books of some 10
  /// million.
  private static final double BOOK_ERROR_MAX = 1e-6;

  /// Residual over the sizes of all terms on calm steps; measured 0.0007 in the median and 0.006 at
  /// worst. Taking a term away or its sign wrong costs at least ten times that.
  private static final double CALM_RESIDUAL_MEDIAN_MAX = 0.002;

  private static final double CALM_RESIDUAL_MAX = 0.02;
  private static final double CALM_SHARE_MIN = 0.5;

  /// The rule by which a book's residual is alarmed.
  private static final double BOOK_RESIDUAL_ALARM = 0.05;

  private static StepCheck steps;

  @BeforeAll
  static void sweepAllChains() {
    steps = ChainSweep.ofAllChains().steps;
  }

  @Test
  void optionTerms_everyOptionEveryStep_addUpToTheChange() {
    assertThat(steps.identity.count()).isPositive();
    assertThat(steps.identity.error()).as("%s", steps.identity).isLessThan(IDENTITY_ERROR_MAX);
  }

  @Test
  void bookTerms_everyStep_addUpToTheDifferenceOfValues() {
    assertThat(steps.bookIdentity.error()).as("%s", steps.bookIdentity).isLessThan(BOOK_ERROR_MAX);
    assertThat(steps.bookChange.error()).as("%s", steps.bookChange).isLessThan(BOOK_ERROR_MAX);
  }

  @Test
  void residual_onCalmSteps_isSmall() {
    var count = steps.calm.size() + steps.rough.size();
    SweepReport.print(
        "residual over gross",
        String.format(
            Locale.ROOT,
            "%d of %d steps calm: median %.1e, largest %.1e; books: median %.1e, largest %.1e",
            steps.calm.size(),
            count,
            StepCheck.median(steps.calm),
            StepCheck.quantile(steps.calm, 1),
            StepCheck.median(steps.calmBooks),
            StepCheck.quantile(steps.calmBooks, 1)));
    assertThat((double) steps.calm.size() / count).isGreaterThan(CALM_SHARE_MIN);
    assertThat(StepCheck.median(steps.calm)).isLessThan(CALM_RESIDUAL_MEDIAN_MAX);
    assertThat(StepCheck.quantile(steps.calm, 1)).isLessThan(CALM_RESIDUAL_MAX);
    assertThat(StepCheck.quantile(steps.calmBooks, 1)).isLessThan(BOOK_RESIDUAL_ALARM);
  }
}
