package org.ballast.app.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.ballast.app.recorded.MomentCheck.Moments;
import org.ballast.domain.value.Asset;
import org.ballast.quant.agreement.Cause;
import org.ballast.quant.agreement.VenueAgreement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Marks and Greeks on every recorded chain: ours against the textbook, and against the venue's own
/// fields within limits that only a shown cause excuses. See docs/models/recorded-chains.md.
final class RecordedChainTest {
  /// What two forms of one formula may differ by. Units: coin, coin, USD per vol point.
  private static final double TEXTBOOK_ERROR_MAX = 1e-9;

  private static final double PARITY_ERROR_MAX = 1e-13;

  /// Over the folder, the median of the snapshots' medians.
  private static final double FOLDER_DELTA_MAX = 2e-4;

  private static final double FOLDER_VEGA_MAX = 2e-3;
  private static final double FOLDER_HALF_TICKS_MAX_BTC = 1;
  private static final double FOLDER_HALF_TICKS_MAX_ETH = 2;

  /// Least share of snapshots within the limits without an excuse: measured 0.989, 0.824, 0.995
  /// and, for the vega of the money, 0.988.
  private static final double DELTA_WITHIN_MIN = 0.95;

  private static final double VEGA_WITHIN_MIN = 0.75;
  private static final double VEGA_ATM_WITHIN_MIN = 0.95;
  private static final double MARK_WITHIN_MIN = 0.95;

  /// Share of snapshots beyond the limits that the row's index brings back; measured 0.99.
  private static final double CURED_MIN = 0.95;

  private static ChainSweep sweep;

  @BeforeAll
  static void sweepAllChains() {
    sweep = ChainSweep.ofAllChains();
  }

  @Test
  void marksAndGreeks_everyOption_equalTheTextbook() {
    assertThat(sweep.formula.mark.error())
        .as("%s", sweep.formula.mark)
        .isLessThan(TEXTBOOK_ERROR_MAX);
    assertThat(sweep.formula.delta.error())
        .as("%s", sweep.formula.delta)
        .isLessThan(TEXTBOOK_ERROR_MAX);
    assertThat(sweep.formula.vega.error())
        .as("%s", sweep.formula.vega)
        .isLessThan(TEXTBOOK_ERROR_MAX);
    assertThat(sweep.formula.mark.count()).isPositive();
  }

  @Test
  void parity_ofOurPrices_isExact() {
    assertThat(sweep.formula.parity.error())
        .as("%s", sweep.formula.parity)
        .isLessThan(PARITY_ERROR_MAX);
    SweepReport.print(
        "parity of recorded marks",
        String.format(
            Locale.ROOT,
            "median of medians %.2e, largest median %.2e, largest %.2e coin",
            median(sweep.agreements, VenueAgreement::parityMedian),
            max(VenueAgreement::parityMedian),
            max(VenueAgreement::parityMax)));
  }

  /// The step of which the half-ticks are half: every recorded volatility is a multiple of it.
  @Test
  void recordedVols_areRounded_toTheStep() {
    assertThat(sweep.formula.volRounding.error())
        .as("%s", sweep.formula.volRounding)
        .isLessThan(1e-6);
  }

  @Test
  void deltasAndVegas_beyondTheirLimits_areOfAnotherMoment() {
    var beyond = where(agreement -> !agreement.isGreeksWithinLimits());
    assertThat(beyond)
        .allSatisfy(
            agreement -> assertThat(agreement.causes()).contains(Cause.GREEKS_OF_ANOTHER_MOMENT));
    report("Greeks of another moment", beyond);
    assertShare(a -> a.deltaError() <= VenueAgreement.DELTA_ERROR_MAX, DELTA_WITHIN_MIN);
    assertShare(a -> a.vegaError() <= VenueAgreement.VEGA_ERROR_MAX, VEGA_WITHIN_MIN);
    assertShare(a -> a.vegaErrorAtm() <= VenueAgreement.VEGA_ERROR_MAX, VEGA_ATM_WITHIN_MIN);
  }

  @Test
  void marks_beyondTheirLimit_areOfAnotherMoment() {
    var beyond = where(agreement -> !agreement.isMarkWithinLimits());
    assertThat(beyond)
        .allSatisfy(
            agreement -> assertThat(agreement.causes()).contains(Cause.MARKS_OF_ANOTHER_MOMENT));
    report("marks of another moment", beyond);
    assertShare(VenueAgreement::isMarkWithinLimits, MARK_WITHIN_MIN);
  }

  /// Where the venue's fields contradict one another, it is the moment that differs, not the
  /// formula: at the forward that its delta implies, its vega is ours.
  @Test
  void venueVegas_atTheForwardOfItsDeltas_areOurs() {
    assertThat(sweep.agreements)
        .allSatisfy(agreement -> assertThat(agreement.ofGreeks().error()).isLessThan(1e-3))
        .allSatisfy(agreement -> assertThat(agreement.ofMarks().error()).isLessThan(1e-5));
  }

  /// Which moment that is: the one of the row's own index price, for puts have it that were not
  /// asked. See [MomentCheck].
  @Test
  void venueGreeks_atTheIndexOfTheirRow_areOurs() {
    var beyond =
        sweep.moments.all.stream()
            .filter(moments ->
                moments.deltaPublished() > VenueAgreement.DELTA_ERROR_MAX
                    || moments.vegaPublished() > VenueAgreement.VEGA_ERROR_MAX)
            .toList();
    if (beyond.isEmpty()) {
      return;
    }
    var cured =
        beyond.stream()
            .filter(moments -> moments.deltaAtIndex() <= VenueAgreement.DELTA_ERROR_MAX)
            .filter(moments -> moments.vegaAtIndex() <= VenueAgreement.VEGA_ERROR_MAX)
            .count();
    SweepReport.print(
        "puts beyond the limits, published forward to row's index",
        String.format(
            Locale.ROOT,
            "%d snapshots, %d back within: delta %.2e to %.2e, vega %.2e to %.2e",
            beyond.size(),
            cured,
            StepCheck.median(beyond.stream().map(Moments::deltaPublished).toList()),
            StepCheck.median(beyond.stream().map(Moments::deltaAtIndex).toList()),
            StepCheck.median(beyond.stream().map(Moments::vegaPublished).toList()),
            StepCheck.median(beyond.stream().map(Moments::vegaAtIndex).toList())));
    assertThat((double) cured / beyond.size()).isGreaterThan(CURED_MIN);
  }

  @Test
  void medians_overTheFolder_areWithinLimits() {
    for (var asset : List.of(Asset.BTC, Asset.ETH)) {
      var ofAsset = where(agreement -> agreement.underlying().equals(asset));
      assertThat(ofAsset).hasSize(sweep.snapshots);
      assertThat(median(ofAsset, VenueAgreement::deltaError)).isLessThan(FOLDER_DELTA_MAX);
      assertThat(median(ofAsset, VenueAgreement::vegaError)).isLessThan(FOLDER_VEGA_MAX);
      assertThat(median(ofAsset, VenueAgreement::markHalfTicks))
          .isLessThan(
              asset.equals(Asset.BTC) ? FOLDER_HALF_TICKS_MAX_BTC : FOLDER_HALF_TICKS_MAX_ETH);
    }
  }

  private static void assertShare(Predicate<VenueAgreement> isWithin, double least) {
    assertThat((double) where(isWithin).size() / sweep.agreements.size()).isGreaterThan(least);
  }

  private static List<VenueAgreement> where(Predicate<VenueAgreement> condition) {
    return sweep.agreements.stream().filter(condition).toList();
  }

  private static double median(
      List<VenueAgreement> agreements, ToDoubleFunction<VenueAgreement> figure) {
    return StepCheck.median(
        new ArrayList<>(agreements.stream().map(figure::applyAsDouble).toList()));
  }

  private static double max(ToDoubleFunction<VenueAgreement> figure) {
    return sweep.agreements.stream().mapToDouble(figure).max().orElseThrow();
  }

  private static void report(String title, List<VenueAgreement> beyond) {
    SweepReport.print(title, beyond.size() + " of " + sweep.agreements.size());
    beyond.forEach(agreement ->
        SweepReport.print(
            agreement.underlying() + " " + agreement.asOf(),
            String.format(
                Locale.ROOT,
                "delta %.2e, vega %.2e, mark %.2e; forward of the deltas off by %.2e, "
                    + "of the marks by %.2e",
                agreement.deltaError(),
                agreement.vegaError(),
                agreement.markError(),
                agreement.ofGreeks().shift(),
                agreement.ofMarks().shift())));
  }
}
