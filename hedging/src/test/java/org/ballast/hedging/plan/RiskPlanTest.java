package org.ballast.hedging.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.cost.HoldingTerms;
import org.ballast.hedging.mandate.HedgeTarget;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.TradeRules;
import org.ballast.hedging.programme.SearchLimits;
import org.ballast.quant.factor.FactorCovariance;
import org.ballast.quant.factor.ParametricFactors;
import org.ballast.quant.hazard.FailureModel;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;

/// Plans of least risk and cost for small books, beside every combination of lots.
class RiskPlanTest {
  private static final int CASES = 60;
  private static final double VOL = 0.6;
  private static final Duration DAY = Duration.ofDays(1);
  private static final double[] AVERSIONS = {1e-9, 1e-7, 1e-6, 1e-5, 1e-4};

  /// Equity is booked to 8 decimals of a coin, and marks are recorded to 6.
  private static final double ROUNDING_USD = 0.05;

  @Test
  void plan_smallCases_hasTheLeastObjectiveOfAllCombinations() {
    for (var seed = 1L; seed <= CASES; seed++) {
      var small = SmallCase.draw(seed);
      var aversion = AVERSIONS[(int) (seed % AVERSIONS.length)];
      for (var isUsdNeutral : new boolean[] {false, true}) {
        var mandate = wide(isUsdNeutral);

        var plan = plan(small, mandate, aversion);

        var least =
            small.least(
                isUsdNeutral,
                after -> objective(after, aversion, GreekBand.of(mandate).getFirst()));
        var reached = plan.risk().orElseThrow().afterUsd() + plan.costUsd();
        assertThat(reached)
            .as(small + " aversion=" + aversion)
            .isLessThanOrEqualTo(least + worthwhile(plan) + tolerance(least));
        assertThat(plan.solver().boundUsd())
            .as(small + " aversion=" + aversion)
            .isLessThanOrEqualTo(least + tolerance(least));
      }
    }
  }

  @Test
  void plan_riskTerm_isTheFormulaOfItsGreeks() {
    var small = SmallCase.draw(3);
    var plan = plan(small, wide(false), 1e-6);

    assertThat(plan.risk().orElseThrow().beforeUsd())
        .isCloseTo(risk(small.before(false), 1e-6), within(ROUNDING_USD));
    assertThat(plan.solver().objectiveUsd())
        .isCloseTo(
            plan.risk().orElseThrow().afterUsd() + plan.costUsd(),
            within(tolerance(plan.solver().objectiveUsd())));
  }

  @Test
  void plan_moreAversion_neverLeavesMoreRisk() {
    var traded = 0;
    for (var seed = 1L; seed <= CASES; seed++) {
      var small = SmallCase.draw(seed);
      var before = Double.POSITIVE_INFINITY;
      for (var aversion : AVERSIONS) {
        var plan = plan(small, wide(false), aversion);
        var variance = 2 * plan.risk().orElseThrow().afterUsd() / aversion;
        assertThat(variance)
            .as(small + " aversion=" + aversion)
            .isLessThanOrEqualTo(before * (1 + 1e-6) + idle(plan));
        before = Math.min(before, variance);
        traded += plan.trades().isEmpty() ? 0 : 1;
      }
    }
    assertThat(traded).isGreaterThan(CASES / 2);
  }

  @Test
  void plan_bookInsideItsBands_gainsMoreThanItCosts() {
    for (var seed = 1L; seed <= CASES; seed++) {
      for (var aversion : AVERSIONS) {
        var plan = plan(SmallCase.draw(seed), wide(true), aversion);
        assertThat(plan.risk().orElseThrow().gainUsd())
            .as("seed=" + seed + " aversion=" + aversion)
            .isGreaterThanOrEqualTo(plan.costUsd());
      }
    }
  }

  @Test
  void plan_againAfterItsFills_tradesNothing() {
    for (var seed = 1L; seed <= CASES; seed++) {
      for (var aversion : AVERSIONS) {
        var small = SmallCase.draw(seed);
        var mandate = unlimitedTrades(wide(true));
        var first = plan(small, mandate, aversion);
        var filled = new SmallCase(seed, small.market(), first.bookAfter(), small.quotes());
        assertThat(plan(filled, mandate, aversion).trades())
            .as("seed=" + seed + " aversion=" + aversion + " first=" + first.trades())
            .isEmpty();
      }
    }
  }

  @Test
  void plan_aversionNearNothing_isTheLeastCostPlan() {
    var meant = 0;
    for (var seed = 1L; seed <= CASES; seed++) {
      var small = SmallCase.draw(seed);
      var mandate = mandate(false, "0.1", "0.004", "25");
      var least =
          new HedgePlanner(small.market(), VolSource.MARK, mandate)
              .plan(small.book(), AccountChoice.from(small.book()), SearchLimits.EXACT);
      var plan = plan(small, mandate, 1e-14);
      assertThat(plan.solver().status().isMet())
          .as(small.toString())
          .isEqualTo(least.solver().status().isMet());
      if (least.solver().status().isMet()) {
        assertThat(plan.costUsd()).as(small.toString()).isCloseTo(least.costUsd(), within(1e-6));
        meant += least.trades().isEmpty() ? 0 : 1;
      }
    }
    assertThat(meant).isGreaterThan(10);
  }

  @Test
  void risk_correlationBeyondOne_isUnknownAndNamesTheFactor() {
    var small = SmallCase.draw(1);

    var risk =
        MarketRisk.of(1e-6, new ParametricFactors(1, -1.2, 0.8), DAY, wide(false), small.market());

    assertThat(risk)
        .isInstanceOfSatisfying(
            MarketRisk.Unknown.class,
            unknown -> assertThat(unknown.reason()).contains("correlations are impossible", "BTC"));
  }

  @Test
  void risk_withoutQuotedOptions_isUnknown() {
    var perpetual = SmallMarket.perpetual(Asset.BTC, "10");
    var market = SmallMarket.of(SmallMarket.perpetualQuote(perpetual, "99990", "100010", "100000"));

    assertThat(MarketRisk.of(1e-6, ParametricFactors.DEFAULT, DAY, wide(false), market))
        .isEqualTo(new MarketRisk.Unknown("nothing quoted tells the volatility of BTC"));
  }

  private static HedgePlan plan(SmallCase small, Mandate mandate, double aversion) {
    var risk = known(MarketRisk.of(aversion, covariance(), mandate, small.market()));
    return new HedgePlanner(
            small.market(),
            VolSource.MARK,
            mandate,
            FailureModel.NONE,
            new ObjectiveTerms(HoldingTerms.NOT_PRICED, Optional.of(risk)))
        .plan(small.book(), AccountChoice.from(small.book()), SearchLimits.EXACT);
  }

  private static FactorCovariance covariance() {
    var vols = new TreeMap<Asset, Double>();
    vols.put(Asset.BTC, VOL);
    return ParametricFactors.DEFAULT.estimate(vols, DAY);
  }

  private static FactorRisk known(MarketRisk risk) {
    return ((MarketRisk.Known) risk).risk();
  }

  /// Worked out anew: half the aversion times the variance of normal moves.
  private static double risk(SmallCase.Outcome after, double aversion) {
    var sd = VOL * Math.sqrt(1 / 365.0);
    var returns = after.delta() * SmallMarket.BTC_INDEX * sd;
    var squares = after.gamma() * 50 * SmallMarket.BTC_INDEX * Math.sqrt(2) * sd * sd;
    var vols = after.vega() * 100 * sd;
    return aversion
        / 2
        * (returns * returns + squares * squares + vols * vols - 2 * 0.3 * returns * vols);
  }

  private static double objective(SmallCase.Outcome after, double aversion, GreekBand delta) {
    return delta.excess(after.delta()) > 0
        ? Double.POSITIVE_INFINITY
        : risk(after, aversion) + after.costUsd();
  }

  /// What a book inside its bands may leave undone.
  private static double worthwhile(HedgePlan plan) {
    return plan.trades().isEmpty()
        ? RiskSearch.WORTHWHILE * plan.risk().orElseThrow().beforeUsd()
        : 0;
  }

  /// The same in variance.
  private static double idle(HedgePlan plan) {
    return 2 * worthwhile(plan) / plan.risk().orElseThrow().riskAversion();
  }

  private static double tolerance(double objective) {
    return ROUNDING_USD + 1e-6 * objective;
  }

  private static Mandate wide(boolean isUsdNeutral) {
    return mandate(isUsdNeutral, "5", "", "");
  }

  private static Mandate unlimitedTrades(Mandate mandate) {
    var trade = mandate.trade();
    return new Mandate(
        mandate.numeraire(),
        mandate.target(),
        mandate.underlyings(),
        new TradeRules(
            trade.instruments(),
            trade.maxCostPerDay(),
            trade.maxOrder(),
            new TreeMap<>(),
            trade.minTimeToExpiry()));
  }

  private static Mandate mandate(boolean isUsdNeutral, String delta, String gamma, String vega) {
    return new SmallMandate()
        .limit(Asset.BTC, delta, gamma, vega)
        .target(isUsdNeutral ? new HedgeTarget.UsdNeutral() : new HedgeTarget.CoinNeutral())
        .maxTrade(Asset.BTC, SmallCase.MAX_TRADE)
        .build();
  }
}
