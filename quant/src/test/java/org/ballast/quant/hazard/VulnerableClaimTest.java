package org.ballast.quant.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ballast.testkit.Accuracy.assertRelative;
import static org.ballast.testkit.Accuracy.assertWithin;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.ballast.quant.hazard.HazardCurve.Step;
import org.junit.jupiter.api.Test;

class VulnerableClaimTest {
  private static final double ROUNDING = 1e-13;

  private static final int PANELS = 20_000;

  /// A panel of the midpoint rule that has a step in it is off by up to a hazard times its length.
  private static final double MIDPOINT_ERROR = 1e-4;

  private record Sample(List<FailureTerms> sources, double years) {
    static List<Sample> list(long seed, int count) {
      var random = new SplittableRandom(seed);
      return Stream.generate(() -> of(random)).limit(count).toList();
    }

    private static Sample of(SplittableRandom random) {
      var sources = new ArrayList<FailureTerms>();
      for (var i = random.nextInt(1, 5); i > 0; i--) {
        var curve =
            new HazardCurve(
                List.of(
                    new Step(0, random.nextDouble(0.3)),
                    new Step(random.nextDouble(0.1, 1), random.nextDouble(0.3)),
                    new Step(random.nextDouble(1, 2), random.nextDouble(0.3))));
        sources.add(new FailureTerms(curve, random.nextDouble()));
      }
      return new Sample(sources, random.nextDouble(3));
    }
  }

  @Test
  void factor_ofSteps_isTheIntegralOverTheFirstFailure() {
    for (var sample : Sample.list(21, 20)) {
      var claim = VulnerableClaim.of(sample.sources(), sample.years());
      var step = sample.years() / PANELS;
      var factor = claim.survival();
      for (var i = 0; i < PANELS; i++) {
        var time = (i + 0.5) * step;
        var survival = VulnerableClaim.of(sample.sources(), time).survival();
        for (var source : sample.sources()) {
          factor += source.recovery() * source.hazard().at(time) * survival * step;
        }
      }
      assertWithin("factor", claim.factor(), factor, MIDPOINT_ERROR, sample);
    }
  }

  @Test
  void probabilities_ofFirstFailures_addUpToTheFailure() {
    for (var sample : Sample.list(22, 300)) {
      var curves = sample.sources().stream().map(FailureTerms::hazard).toList();
      var sum = 0.0;
      for (var probability : FirstFailure.probabilities(curves, 0, sample.years())) {
        sum += probability;
      }
      var survival = VulnerableClaim.of(sample.sources(), sample.years()).survival();
      assertWithin("sum", sum + survival, 1, ROUNDING, sample);
    }
  }

  @Test
  void probabilities_overTwoSpans_addUpToTheWhole() {
    for (var sample : Sample.list(23, 300)) {
      var curves = sample.sources().stream().map(FailureTerms::hazard).toList();
      var middle = 0.4 * sample.years();
      var first = FirstFailure.probabilities(curves, 0, middle);
      var second = FirstFailure.probabilities(curves, middle, sample.years());
      var whole = FirstFailure.probabilities(curves, 0, sample.years());
      for (var i = 0; i < whole.length; i++) {
        assertRelative("source " + i, first[i] + second[i], whole[i], ROUNDING, sample);
      }
    }
  }

  @Test
  void factor_withMoreRecoveryOrLessHazard_isNeverLower() {
    for (var sample : Sample.list(24, 300)) {
      var source = sample.sources().getFirst();
      var factor = VulnerableClaim.of(List.of(source), sample.years()).factor();
      var better = new FailureTerms(source.hazard(), 0.5 * (1 + source.recovery()));
      assertThat(VulnerableClaim.of(List.of(better), sample.years()).factor())
          .as("%s", sample)
          .isGreaterThanOrEqualTo(factor);
      assertThat(VulnerableClaim.of(sample.sources(), sample.years()).factor())
          .as("%s", sample)
          .isBetween(0.0, 1.0);
    }
  }

  @Test
  void claim_atItsLimits_losesNothing() {
    var certain = FailureTerms.flat(0.03, 1);
    assertThat(VulnerableClaim.of(List.of(), 2).factor()).isEqualTo(1);
    assertThat(VulnerableClaim.of(List.of(certain), 2).factor()).isEqualTo(1);
    var now = VulnerableClaim.of(List.of(FailureTerms.flat(0.03, 0.4)), 0);
    assertThat(now.factor()).isEqualTo(1);
    assertThat(now.spreadPerYear()).isEqualTo(0.6 * 0.03);
  }

  @Test
  void terms_offTheirDomain_areRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FailureTerms.flat(0.01, 1.1))
        .withMessage("recovery must be at most 1.0: recovery=1.1");
    assertThatIllegalArgumentException().isThrownBy(() -> FailureTerms.flat(0.01, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> VulnerableClaim.of(List.of(), -1));
  }
}
