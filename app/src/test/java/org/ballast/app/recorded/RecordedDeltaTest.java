package org.ballast.app.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.quant.study.Cells;
import org.ballast.quant.study.DeltaComparison;
import org.ballast.quant.study.DeltaStudy;
import org.ballast.quant.study.Rival;
import org.ballast.testkit.SharedFiles;
import org.ballast.venues.recorded.RecordedMarket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The comparison of delta models over the first chains of the recording: against a second form,
/// and in what must hold of the models whatever the market did.
final class RecordedDeltaTest {
  /// Enough for some steps after the window of the estimates has filled.
  private static final int CHAINS = 55;

  /// The second form reads slopes from smiles of all expiries fitted together, the study from each
  /// alone; its options are those that every rival answers.
  private static final double ERROR_RELATIVE = 0.01;

  private static final double GAIN = 0.02;

  private static List<MarketSnapshot> chains;
  private static List<DeltaComparison> results;

  @BeforeAll
  static void study() {
    var market = RecordedMarket.open(SharedFiles.data("deribit-chain-6h"));
    chains = market.entries().stream().limit(CHAINS).map(market::read).toList();
    var study = new DeltaStudy(Rival.ALL);
    chains.forEach(study::observe);
    results = study.results();
    results.forEach(RecordedDeltaTest::print);
  }

  @Test
  void errors_ofStickyStrikeAndStickyDelta_areThoseOfTheSecondForm() {
    assertThat(results).isNotEmpty();
    for (var comparison : results) {
      var judged = chains.subList(chains.size() - 1 - comparison.steps(), chains.size());
      var form = DeltaSecondForm.of(comparison.underlying(), judged);
      var error = Math.sqrt(form.stickyStrikeSquares / form.options);
      assertThat((double) comparison.options())
          .isCloseTo(form.options, within(ERROR_RELATIVE * form.options));
      assertThat(comparison.stickyStrikeError(Cells.ALL))
          .isCloseTo(error, within(ERROR_RELATIVE * error));
      assertThat(gain(comparison, "sticky-delta"))
          .isCloseTo(1 - form.stickyDeltaSquares / form.stickyStrikeSquares, within(GAIN));
    }
  }

  /// With alpha held and beta 1 SABR's smile moves along with the forward: sticky delta up to how
  /// well nine places of a smile are met.
  @Test
  void gain_ofSabrWithBetaOne_isStickyDeltas() {
    assertThat(results).isNotEmpty();
    for (var comparison : results) {
      assertThat(gain(comparison, "sabr, beta 1"))
          .isCloseTo(gain(comparison, "sticky-delta"), within(GAIN));
    }
  }

  private static double gain(DeltaComparison comparison, String label) {
    return comparison.gain(rival(comparison, label), Cells.ALL);
  }

  private static int rival(DeltaComparison comparison, String label) {
    return IntStream.range(0, comparison.rivals().size())
        .filter(i -> comparison.rivals().get(i).label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static void print(DeltaComparison comparison) {
    var gains = new ArrayList<String>();
    for (var i = 0; i < comparison.rivals().size(); i++) {
      gains.add(
          String.format(
              Locale.ROOT,
              "%s %.4f",
              comparison.rivals().get(i).label(),
              comparison.gain(i, Cells.ALL)));
    }
    SweepReport.print("deltas of " + comparison.underlying(), gains + " " + comparison.estimates());
  }
}
