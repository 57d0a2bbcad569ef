package org.ballast.hedging.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.quant.hazard.FailureAdjustment;
import org.ballast.quant.risk.BookRisk;
import org.ballast.quant.risk.BookValuer;
import org.ballast.quant.surface.VolSource;

/// A book in a market under a mandate, with every way to trade: what any search for a plan starts
/// from, and what turns the lots it finds into a plan.
record PlanQuestion(
    MarketSnapshot market,
    BookValuer valuer,
    Portfolio portfolio,
    List<GreekBand> bands,
    BookRisk before,
    List<Candidate> candidates,
    List<Rejection> rejected,
    List<String> warnings) {
  /// Both sides of every tradable quote; one whose single lot is above a size limit is rejected.
  static PlanQuestion of(
      MarketSnapshot market,
      VolSource vols,
      Mandate mandate,
      Portfolio portfolio,
      AccountChoice accounts,
      Universe universe,
      FailureAdjustment failures) {
    var factory = new CandidateFactory(market, vols, mandate.trade(), accounts, failures);
    var valuer = new BookValuer(market, vols, failures);
    var candidates = new ArrayList<Candidate>();
    var rejected = new ArrayList<>(universe.rejected());
    for (var quote : universe.tradable()) {
      var before = candidates.size();
      for (var side : Side.values()) {
        factory.of(quote, side).ifPresent(candidates::add);
      }
      if (candidates.size() == before) {
        rejected.add(
            new Rejection(quote.instrument().id(), "one lot is above max_order or max_trade"));
      }
    }
    return new PlanQuestion(
        market,
        valuer,
        portfolio,
        GreekBand.of(mandate),
        valuer.value(portfolio),
        List.copyOf(candidates),
        List.copyOf(rejected),
        universe.warnings());
  }

  HedgeProgramme programme(PlanAim aim) {
    return HedgeProgramme.of(before, aim, candidates);
  }

  HedgePlan answer(PlanAim aim, PlanSearch solution) {
    var trades = trades(solution.lots());
    var orders = trades.stream().map(PlannedTrade::order).toList();
    orders.forEach(order ->
        HedgePlanner.requireBalance(portfolio, bands, order.account(), order.instrument()));
    var bookAfter = BookAfter.of(portfolio, orders, market);
    var after = valuer.value(bookAfter);
    if (solution.report().status().isMet()) {
      requireInside(aim.bands(), after);
    }
    return new HedgePlan(
        before,
        after,
        bookAfter,
        bands,
        trades,
        solution.binding(),
        unmet(after, solution, aim.budgetUsd()),
        solution.report(),
        rejected,
        warnings,
        PlanEvidence.NONE);
  }

  private List<PlannedTrade> trades(List<Long> lots) {
    var legs = new ArrayList<TradeSequence.Leg>();
    for (var i = 0; i < candidates.size(); i++) {
      if (lots.get(i) > 0) {
        legs.add(new TradeSequence.Leg(candidates.get(i), lots.get(i)));
      }
    }
    var values = RiskMeasure.of(bands).values(before);
    var trades = new ArrayList<PlannedTrade>();
    for (var leg : TradeSequence.order(legs, bands, before)) {
      for (var left = leg.lots(); left > 0; left -= leg.candidate().lotsPerOrder()) {
        var part =
            new TradeSequence.Leg(leg.candidate(), Math.min(left, leg.candidate().lotsPerOrder()));
        values = part.after(values, bands);
        trades.add(trade(part.candidate(), part.lots(), values));
      }
    }
    return trades;
  }

  private PlannedTrade trade(Candidate candidate, long lots, double[] valuesAfter) {
    var order = candidate.order(lots, TradeReason.of(candidate, lots, bands));
    return new PlannedTrade(
        order,
        lots * candidate.fee(),
        lots * candidate.feeUsd(),
        lots * candidate.slippageUsd(),
        candidate.quote().assumptions(),
        Arrays.stream(valuesAfter).boxed().toList());
  }

  private static void requireInside(List<GreekBand> aims, BookRisk after) {
    for (var band : aims) {
      var value = band.valueIn(after);
      if (band.excess(value) > 0) {
        throw new IllegalStateException(
            "a solved plan must meet its limits: limit=" + band.name() + " value=" + value);
      }
    }
  }

  private List<HedgePlan.UnmetLimit> unmet(
      BookRisk after, PlanSearch solution, OptionalDouble budgetUsd) {
    var unmet = new ArrayList<HedgePlan.UnmetLimit>();
    for (var band : bands) {
      var value = band.valueIn(after);
      if (band.excess(value) > 0) {
        var bound = value > band.upper() ? band.upper() : band.lower();
        unmet.add(
            new HedgePlan.UnmetLimit(
                band.name(), value, bound, band.greek().unit(band.underlying())));
      }
    }
    if (solution.costNeededUsd().isPresent() && budgetUsd.isPresent()) {
      unmet.add(
          new HedgePlan.UnmetLimit(
              LimitRow.BUDGET,
              solution.costNeededUsd().getAsDouble(),
              budgetUsd.getAsDouble(),
              "USD per day"));
    }
    return unmet;
  }
}
