package org.ballast.hedging.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.ballast.domain.order.Side;
import org.ballast.hedging.programme.SearchLimits;
import org.ballast.quant.risk.BookRisk;
import org.ballast.quant.risk.BookValuer;

/// A book in a market under a mandate, with every way to trade: what any search for a plan starts
/// from, and what turns the lots it finds into a plan.
record PlanQuestion(
    PlanContext context,
    BookValuer valuer,
    List<GreekBand> bands,
    BookRisk before,
    List<Candidate> candidates,
    List<Rejection> rejected,
    List<String> warnings) {
  private static final String TURNOVER = "trade.max_turnover";

  /// Both sides of every tradable quote; one whose single lot is above a size limit is rejected.
  static PlanQuestion of(PlanContext context, Universe universe) {
    var factory = new CandidateFactory(context);
    var venues = VenueCaps.of(context);
    var valuer = new BookValuer(context.market(), context.vols(), context.failures());
    var candidates = new ArrayList<Candidate>();
    var rejected = new ArrayList<>(universe.rejected());
    for (var quote : universe.tradable()) {
      var before = candidates.size();
      for (var side : Side.values()) {
        factory.of(quote, side).map(venues::parts).ifPresent(candidates::addAll);
      }
      if (candidates.size() == before) {
        rejected.add(new Rejection(quote.instrument().id(), "one lot is above its size limits"));
      }
    }
    return new PlanQuestion(
        context,
        valuer,
        GreekBand.of(context.mandate()),
        valuer.value(context.portfolio()),
        List.copyOf(candidates),
        List.copyOf(rejected),
        universe.warnings());
  }

  HedgeProgramme programme(PlanAim aim) {
    var caps = new ArrayList<LimitRow>();
    aim.turnoverUsd()
        .ifPresent(turnover ->
            caps.add(
                LimitRow.ofCap(
                    TURNOVER, turnover, 0, candidates, Candidate::notionalUsd, "USD per day")));
    caps.addAll(VenueCaps.of(context).rows(candidates));
    return HedgeProgramme.of(before, aim, candidates, caps);
  }

  HedgePlan answer(PlanAim aim, PlanSearch solution) {
    var trades = trades(solution.lots());
    var orders = trades.stream().map(PlannedTrade::order).toList();
    orders.forEach(order ->
        HedgePlanner.requireBalance(
            context.portfolio(), bands, order.account(), order.instrument()));
    var bookAfter = BookAfter.of(context.portfolio(), orders, context.market());
    new CapCheck(context).require(trades, bookAfter, aim.turnoverUsd());
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
        context.objective().risk().map(risk -> change(risk, after)),
        rejected,
        warnings,
        PlanEvidence.NONE);
  }

  private RiskChange change(FactorRisk risk, BookRisk after) {
    return new RiskChange(
        risk.riskAversion(),
        risk.covariance().holding(),
        risk.riskUsd(before),
        risk.riskUsd(after),
        risk.covariance().provenance());
  }

  /// The plan of least objective for an aim.
  HedgePlan solved(PlanAim aim, SearchLimits limits) {
    var programme = programme(aim);
    return answer(aim, RiskSearch.solve(programme, objective(), limits));
  }

  PlanObjective objective() {
    return PlanObjective.of(context.objective().risk(), before, candidates);
  }

  private List<PlannedTrade> trades(List<Long> lots) {
    var legs = new ArrayList<TradeSequence.Leg>();
    for (var i = 0; i < candidates.size(); i++) {
      if (lots.get(i) > 0) {
        addLeg(legs, candidates.get(i), lots.get(i));
      }
    }
    var values = RiskMeasure.of(bands).values(before);
    var trades = new ArrayList<PlannedTrade>();
    for (var leg : TradeSequence.order(legs, bands, before)) {
      var whole = leg.candidate().cost(leg.lots());
      for (var left = leg.lots(); left > 0; left -= leg.candidate().lotsPerOrder()) {
        var part =
            new TradeSequence.Leg(leg.candidate(), Math.min(left, leg.candidate().lotsPerOrder()));
        values = part.after(values, bands);
        var cost = whole.times((double) part.lots() / leg.lots());
        trades.add(trade(part.candidate(), part.lots(), cost, values));
      }
    }
    return trades;
  }

  /// The part that opens a position follows the one that closes another: they are one trade.
  private static void addLeg(List<TradeSequence.Leg> legs, Candidate candidate, long lots) {
    if (!legs.isEmpty()
        && legs.getLast().candidate().quote().equals(candidate.quote())
        && legs.getLast().candidate().side() == candidate.side()) {
      lots += legs.removeLast().lots();
    }
    legs.add(new TradeSequence.Leg(candidate, lots));
  }

  private PlannedTrade trade(
      Candidate candidate, long lots, ExpectedCost cost, double[] valuesAfter) {
    var order = candidate.order(lots, TradeReason.of(candidate, lots, bands));
    return new PlannedTrade(
        order,
        lots * candidate.fee(),
        cost,
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
