package org.ballast.hedging.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ToDoubleFunction;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.mandate.HedgeTarget;
import org.ballast.hedging.plan.HedgePlan.Status;
import org.ballast.hedging.plan.SmallCase.Outcome;
import org.ballast.hedging.programme.SearchLimits;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HedgePlannerBruteForceTest {
  private static final int CASES = 60;
  private static final int CASES_EITHER_WAY_MIN = 10;

  /// Half-widths: one that some lots of each case can meet, and the planner's narrowing of it.
  private static final double DELTA = 0.08;

  private static final double GAMMA = 0.004;
  private static final double VEGA = 25;
  private static final double NARROWED = 2e-6;

  /// Costs are sums of some ten terms of up to 1e3 USD.
  private static final double COST_ROUNDING_USD = 1e-8;

  /// What `NearestSearch` concedes of nearness to cost, twice, and the gap of its search.
  private static final double NEARNESS = 4e-3;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void plan_smallCase_noCombinationOfLotsIsCheaperOrNearer(boolean isUsdNeutral) {
    var met = 0;
    for (var seed = 1L; seed <= CASES; seed++) {
      var small = SmallCase.draw(seed);
      var plan = plan(small, isUsdNeutral);
      var context = "seed=" + seed + " usdNeutral=" + isUsdNeutral + " " + plan;
      if (plan.solver().status() == Status.CANNOT_BE_MET) {
        requireNearest(small, plan, isUsdNeutral, context);
      } else {
        met++;
        requireCheapest(small, plan, isUsdNeutral, context);
      }
    }
    assertThat(met).isBetween(CASES_EITHER_WAY_MIN, CASES - CASES_EITHER_WAY_MIN);
  }

  private static void requireCheapest(
      SmallCase small, HedgePlan plan, boolean isUsdNeutral, String context) {
    var strictly = small.least(isUsdNeutral, costWithin(-NARROWED));
    var loosely = small.least(isUsdNeutral, costWithin(NARROWED));
    assertThat(plan.unmet()).as(context).isEmpty();
    plan.bands()
        .forEach(band -> assertThat(band.excess(band.valueIn(plan.after()))).as(context).isZero());
    assertThat(plan.costUsd())
        .as(context)
        .isBetween(loosely - COST_ROUNDING_USD, strictly + COST_ROUNDING_USD);
  }

  private static void requireNearest(
      SmallCase small, HedgePlan plan, boolean isUsdNeutral, String context) {
    var least = small.least(isUsdNeutral, HedgePlannerBruteForceTest::violation);
    var reached =
        plan.bands().stream()
            .mapToDouble(band -> band.excess(band.valueIn(plan.after())) / band.halfWidth())
            .sum();
    assertThat(small.least(isUsdNeutral, costWithin(-NARROWED))).as(context).isInfinite();
    assertThat(reached)
        .as(context)
        .isBetween(least - 1e-4, least + NEARNESS * Math.max(least, 0.05) + 1e-4);
    assertThat(plan.unmet()).as(context).isNotEmpty();
  }

  private static HedgePlan plan(SmallCase small, boolean isUsdNeutral) {
    var mandate =
        new SmallMandate()
            .limit(Asset.BTC, String.valueOf(DELTA), String.valueOf(GAMMA), String.valueOf(VEGA))
            .target(isUsdNeutral ? new HedgeTarget.UsdNeutral() : new HedgeTarget.CoinNeutral())
            .maxTrade(Asset.BTC, SmallCase.MAX_TRADE)
            .build();
    return new HedgePlanner(small.market(), VolSource.MARK, mandate)
        .plan(small.book(), AccountChoice.from(small.book()), SearchLimits.EXACT);
  }

  private static ToDoubleFunction<Outcome> costWithin(double slack) {
    return after ->
        Math.abs(after.delta()) <= DELTA + slack
                && Math.abs(after.gamma()) <= GAMMA + slack * GAMMA
                && Math.abs(after.vega()) <= VEGA + slack * VEGA
            ? after.costUsd()
            : Double.POSITIVE_INFINITY;
  }

  private static double violation(Outcome after) {
    return Math.max(0, Math.abs(after.delta()) - DELTA) / DELTA
        + Math.max(0, Math.abs(after.gamma()) - GAMMA) / GAMMA
        + Math.max(0, Math.abs(after.vega()) - VEGA) / VEGA;
  }
}
