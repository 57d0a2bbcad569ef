package org.ballast.hedging.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.plan.AccountChoice;
import org.ballast.hedging.plan.HedgePlan;
import org.ballast.hedging.plan.HedgePlan.Status;
import org.ballast.hedging.plan.HedgePlanner;
import org.ballast.hedging.plan.LimitRelaxation;
import org.ballast.hedging.plan.LimitRelaxation.Effect;
import org.ballast.hedging.plan.SmallCase;
import org.ballast.hedging.plan.SmallMandate;
import org.ballast.hedging.programme.SearchLimits;
import org.ballast.hedging.programme.ShortfallLimit;
import org.ballast.hedging.programme.TailColumn;
import org.ballast.hedging.programme.TailProgram;
import org.ballast.hedging.programme.TailSolution;
import org.ballast.hedging.steering.EveryPlan.Point;
import org.ballast.quant.distribution.LossDistribution;
import org.ballast.quant.surface.VolSource;
import org.ballast.quant.tail.TailValuer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Three limits on expected shortfall at once, against every combination of lots.
class SteeredPlanTest {
  private static final int SCENARIOS = 60;
  private static final double[] CONFIDENCES = {0.75, 0.9, 0.95};
  private static final SearchLimits LIMITS = new SearchLimits(1e-4, 0, 20_000);

  /// The room that a plan leaves to rounding, of the limit, and the gap of the search.
  private static final double GAP = 1e-3;

  /// Fees booked to 8 decimals, of a shortfall.
  private static final double ROUNDING = 1e-6;

  /// The concession of a nearest point, twice, of its distance to the bound.
  private static final double CONCESSION = 4e-3;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void plan_threeShortfalls_keepsAllAtTheLeastCost(long seed) {
    var every = EveryPlan.of(SmallCase.draw(seed), SmallScenarios.of(seed, SCENARIOS), CONFIDENCES);
    var limits = every.reachable();
    double least =
        every.points().stream()
            .filter(point -> point.isWithin(limits))
            .mapToDouble(Point::costUsd)
            .min()
            .orElseThrow();

    var plan = plan(every, limits);

    assertThat(plan.solver().status()).as("seed=" + seed).isEqualTo(Status.SOLVED);
    assertThat(plan.unmet()).isEmpty();
    assertThat(plan.costUsd())
        .as("seed=" + seed)
        .isBetween(least * (1 - 1e-9), least * (1 + GAP) + 1e-6);
    var after =
        LossDistribution.of(
            TailValuer.of(plan.bookAfter(), every.sample().market(), VolSource.MARK)
                .pnl(every.set().moves(), every.set().rule()));
    for (int k = 0; k < CONFIDENCES.length; k++) {
      assertThat(after.expectedShortfall(CONFIDENCES[k]) + plan.costUsd())
          .as("seed=" + seed + " confidence=" + CONFIDENCES[k])
          .isLessThanOrEqualTo(limits[k]);
    }
    assertThat(plan.costUsd()).isGreaterThanOrEqualTo(divisible(every, limits) * (1 - 1e-6));
    assertThat(plan.binding()).isNotEmpty();
    assertThat(plan.evidence().explanation().trades()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void plan_shortfallBelowTheLeast_saysHowFarItAloneMustGiveWay(long seed) {
    var every = EveryPlan.of(SmallCase.draw(seed), SmallScenarios.of(seed, SCENARIOS), CONFIDENCES);
    var limits = every.reachable();
    double leastOfAll =
        every.least(0, new double[] {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE});
    limits[0] = 0.8 * leastOfAll;
    double level = every.least(0, new double[] {Double.MAX_VALUE, limits[1], limits[2]});

    var plan = plan(every, limits);

    assertThat(plan.solver().status()).as("seed=" + seed).isEqualTo(Status.CANNOT_BE_MET);
    assertThat(plan.unmet().stream().map(HedgePlan.UnmetLimit::limit)).contains(name(0));
    var relaxation = relaxation(plan, 0);
    assertThat(relaxation.effect()).isEqualTo(Effect.HELPS);
    assertThat(relaxation.level().orElseThrow())
        .as("seed=" + seed)
        .isBetween(
            level * (1 - ROUNDING), level + CONCESSION * (level - limits[0]) + GAP * limits[0]);
    var cost =
        every.points().stream()
            .filter(point ->
                point.isWithin(
                    new double[] {
                      relaxation.level().orElseThrow() * (1 + ROUNDING), limits[1], limits[2]
                    }))
            .mapToDouble(Point::costUsd)
            .min()
            .orElseThrow();
    assertThat(relaxation.costUsd().orElseThrow()).isGreaterThanOrEqualTo(cost * (1 - 1e-6));
    for (int k = 1; k < CONFIDENCES.length; k++) {
      if (plan.evidence().relaxations().stream().anyMatch(named(k))) {
        assertThat(relaxation(plan, k).effect()).isEqualTo(Effect.DOES_NOT_HELP);
      }
    }
  }

  /// The least cost with divisible lots, by the programme of Rockafellar and Uryasev.
  private static double divisible(EveryPlan every, double[] limits) {
    var base =
        TailValuer.of(every.sample().book(), every.sample().market(), VolSource.MARK)
            .pnl(every.set().moves(), every.set().rule());
    var columns = new ArrayList<TailColumn>();
    for (var lot : every.lots()) {
      columns.add(new TailColumn(lot.costUsd(), lot.most(), lot.gains()));
    }
    var probabilities = new double[base.length];
    Arrays.fill(probabilities, 1.0 / base.length);
    var targets = new ArrayList<ShortfallLimit>();
    for (int k = 0; k < CONFIDENCES.length; k++) {
      targets.add(new ShortfallLimit(CONFIDENCES[k], limits[k]));
    }
    return ((TailSolution.Optimal) TailProgram.of(base, probabilities, columns).leastCost(targets))
        .cost();
  }

  private static HedgePlan plan(EveryPlan every, double[] limits) {
    var sample = every.sample();
    var targets = new ArrayList<ShortfallTarget>();
    for (int k = 0; k < CONFIDENCES.length; k++) {
      targets.add(new ShortfallTarget(name(k), every.set(), CONFIDENCES[k], limits[k]));
    }
    var mandate =
        new SmallMandate()
            .limit(Asset.BTC, "1000", "", "")
            .maxTrade(Asset.BTC, SmallCase.MAX_TRADE);
    return new HedgePlanner(sample.market(), VolSource.MARK, mandate.build())
        .plan(
            sample.book(),
            AccountChoice.from(sample.book()),
            new TailSteering(sample.market(), VolSource.MARK, sample.book(), targets, List.of()),
            LIMITS);
  }

  private static String name(int k) {
    return "shortfall " + CONFIDENCES[k];
  }

  private static Predicate<LimitRelaxation> named(int k) {
    return relaxation -> relaxation.limit().equals(name(k));
  }

  private static LimitRelaxation relaxation(HedgePlan plan, int k) {
    return plan.evidence().relaxations().stream().filter(named(k)).findFirst().orElseThrow();
  }
}
