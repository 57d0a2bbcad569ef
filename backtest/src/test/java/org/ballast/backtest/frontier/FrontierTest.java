package org.ballast.backtest.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FrontierTest {
  private static final double ROUNDING = 1e-12;

  @Test
  void of_dominatedMembers_leavesThemOut() {
    var frontier = frontier(1, 10, 2, 12, 3, 6, 3, 7);

    assertThat(frontier.riskMin()).isEqualTo(1);
    assertThat(frontier.riskMax()).isEqualTo(3);
    assertThat(frontier.cost(1)).isCloseTo(10, within(ROUNDING));
    assertThat(frontier.cost(3)).isCloseTo(6, within(ROUNDING));
  }

  /// The middle between 1 and 4 is 2, that between 16 and 4 is 8.
  @Test
  void cost_betweenMembers_isStraightInLogarithms() {
    assertThat(frontier(1, 16, 4, 4).cost(2)).isCloseTo(8, within(ROUNDING));
  }

  @Test
  void saving_ofAFamilyAFifthCheaper_isAFifth() {
    var pair = new FrontierPair(frontier(1, 8, 4, 4, 16, 0.8), frontier(1, 10, 4, 5, 16, 1));
    var equal = equalRisk(pair, pair, pair).orElseThrow();

    assertThat(equal.saving()).isCloseTo(0.2, within(ROUNDING));
    assertThat(equal.savingLower()).isCloseTo(0.2, within(ROUNDING));
    assertThat(equal.isDistinguishable()).isTrue();
    assertThat(Verdict.of("new", "old", RiskKind.TRACKING_ERROR, Optional.of(equal)))
        .isEqualTo(
            "new is 20 % cheaper than old at equal tracking error, 95 % interval of the saving"
                + " [+20 %, +20 %], over risks of 1.0 to 16.0 bp a day.");
  }

  @Test
  void saving_whoseIntervalHoldsZero_isNotDistinguishable() {
    var cheaper = new FrontierPair(frontier(1, 8, 4, 4), frontier(1, 10, 4, 5));
    var dearer = new FrontierPair(frontier(1, 12, 4, 6), frontier(1, 10, 4, 5));
    var equal = equalRisk(cheaper, cheaper, dearer).orElseThrow();

    assertThat(equal.isDistinguishable()).isFalse();
    assertThat(Verdict.of("new", "old", RiskKind.SHORTFALL_95, Optional.of(equal)))
        .contains("not distinguishable")
        .contains("[-20 %, +20 %]");
  }

  @Test
  void saving_ofFamiliesWithoutACommonRisk_isNone() {
    var pair = new FrontierPair(frontier(1, 8, 2, 4), frontier(3, 10, 4, 5));

    assertThat(equalRisk(pair, pair)).isEmpty();
    assertThat(Verdict.of("new", "old", RiskKind.OPEN_DELTA, Optional.empty()))
        .contains("cannot be compared");
  }

  @Test
  void saving_whoseResamplesMostlyShareNoRisk_isNotKnown() {
    var pair = new FrontierPair(frontier(1, 8, 4, 4), frontier(1, 10, 4, 5));
    var apart = new FrontierPair(frontier(1, 8, 2, 4), frontier(3, 10, 4, 5));
    var equal = equalRisk(pair, pair, apart, apart).orElseThrow();

    assertThat(equal.undefinedShare()).isCloseTo(2.0 / 3, within(ROUNDING));
    assertThat(equal.isDistinguishable()).isFalse();
    assertThat(Verdict.of("new", "old", RiskKind.OPEN_DELTA, Optional.of(equal)))
        .contains("is not known");
  }

  private static Optional<EqualRisk> equalRisk(FrontierPair sample, FrontierPair... resamples) {
    return EqualRisk.of("new", "old", RiskKind.TRACKING_ERROR, sample, resamples);
  }

  /// Risk and cost of each member, one after the other.
  private static Frontier frontier(double... figures) {
    return Frontier.of(
        IntStream.range(0, figures.length / 2)
            .mapToObj(i -> new Frontier.Point(figures[2 * i], figures[2 * i + 1]))
            .toList());
  }
}
