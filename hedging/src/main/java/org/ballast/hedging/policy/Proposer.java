package org.ballast.hedging.policy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.plan.AimedBands;
import org.ballast.hedging.plan.DeltaGoal;
import org.ballast.hedging.plan.DeskPlanner;
import org.ballast.hedging.plan.GreekBand;
import org.ballast.hedging.plan.LimitedGreek;
import org.ballast.hedging.plan.PlanAim;
import org.ballast.hedging.programme.SearchLimits;
import org.ballast.quant.delta.SmileDynamics;
import org.ballast.quant.risk.PositionValuer;
import org.ballast.quant.surface.VolSource;

/// Turns a policy into orders for one book at one instant. The same request gives the same
/// proposal.
public final class Proposer {
  private final ProposalRequest request;
  private final ProgrammeObjective objective;
  private final VolSource vols;
  private final DeskPlanner planner;
  private final BookState before;

  private Proposer(ProposalRequest request) {
    this.request = request;
    this.objective = ProgrammeObjective.of(request.policy(), request.market(), request.mandate());
    this.vols = SmileDynamics.of(request.mandate().deltaModel(), VolSource.MARK, request::market);
    this.planner =
        new DeskPlanner(
            request.market(),
            vols,
            request.mandate(),
            request.book(),
            request.accounts(),
            objective.terms());
    this.before = BookState.of(planner.bands(), planner.before());
  }

  /// What the policy wants done now. Orders, where there are any, lower R together; where none
  /// would, or nothing can be traded, there are none, and the status says so.
  ///
  /// Throws: `BadInputException` where the book cannot be valued, its equity is needed and unknown,
  /// or a venue has several accounts and none is chosen.
  public static HedgeProposal propose(ProposalRequest request) {
    var proposer = new Proposer(request);
    return switch (request.policy()) {
      case HedgePolicy.NoHedge _ -> proposer.nothing("policy never trades");
      case HedgePolicy.LeastCost _ -> proposer.leastCost();
      case HedgePolicy.Programme _ -> proposer.programme();
      case HedgePolicy.DeltaPolicy policy -> proposer.towardGoals(proposer.regions(policy));
    };
  }

  private HedgeProposal towardGoals(List<DeltaRegion> regions) {
    var goals = regions.stream().flatMap(this::goal).toList();
    if (goals.isEmpty()) {
      return regions.stream()
          .flatMap(Proposer::reason)
          .findFirst()
          .map(this::nothing)
          .orElseGet(this::inside);
    }
    if (!planner.canTrade()) {
      return nothingTradable();
    }
    var bands = goals.stream().map(DeltaGoal::band).toList();
    var aim = new PlanAim(bands, request.budgetUsd(), request.turnoverUsd());
    var plan = new JudgedPlan(before, planner.toGoals(goals, aim), before.bands());
    return plan.lowersRisk() ? plan.proposal() : nothingHelps();
  }

  private Stream<DeltaGoal> goal(DeltaRegion region) {
    return switch (region) {
      case DeltaRegion.Kept kept when kept.isOutside(before.greek(kept.band())) ->
          Stream.of(kept.goal());
      case DeltaRegion.Kept _, DeltaRegion.Free _ -> Stream.empty();
    };
  }

  private static Stream<String> reason(DeltaRegion region) {
    return switch (region) {
      case DeltaRegion.Free(var _, var reason) -> Stream.of(reason);
      case DeltaRegion.Kept _ -> Stream.empty();
    };
  }

  /// What the policy says of each delta that it is asked about.
  private List<DeltaRegion> regions(HedgePolicy.DeltaPolicy policy) {
    var market = request.market();
    var regions = new DeltaRegions(request.mandate(), market, vols, market.quotes());
    return before.bands().stream()
        .filter(band -> band.greek() == LimitedGreek.DELTA)
        .filter(band -> request.underlyings().contains(band.underlying()))
        .map(band -> regions.of(policy, band, options(band.underlying())))
        .toList();
  }

  private List<HeldOption> options(Asset underlying) {
    var valuer = new PositionValuer(request.market(), vols);
    return request.book().positions().stream()
        .filter(position ->
            position.instrument() instanceof Option option
                && option.underlying().equals(underlying))
        .map(position -> new HeldOption(position, valuer.value(position)))
        .toList();
  }

  /// The plan for aims inside the bands. Where that cannot be met, the bands themselves are tried
  /// too, and the plan that leaves less outside of them is taken.
  private HedgeProposal leastCost() {
    return leastCost(
        request.isRecentring()
            ? AimedBands.recentring(before.bands(), before.greeks())
            : AimedBands.afterBreach(before.bands(), before.greeks()));
  }

  private HedgeProposal leastCost(List<GreekBand> aims) {
    if (before.isInside(aims)) {
      return inside();
    }
    if (!planner.canTrade()) {
      return nothingTradable();
    }
    var aimed = judged(aims, aims);
    return aimed.isUseful() && aimed.after().excess() == 0
        ? aimed.proposal()
        : nearest(Stream.of(aimed, judged(before.bands(), aims)));
  }

  /// A broken limit is mended as at least cost, with what counts for this policy. Inside the bands
  /// the risk term alone decides; a plan that would raise R is none, and is sought once more among
  /// those that take no Greek further out.
  private HedgeProposal programme() {
    if (before.excess() > 0) {
      return leastCost(AimedBands.afterBreach(before.bands(), before.greeks()));
    }
    if (objective.unknown().isPresent()) {
      return nothing(objective.unknown().get());
    }
    if (!planner.canTrade()) {
      return nothingTradable();
    }
    var free = judged(before.bands(), before.bands());
    if (free.plan().trades().isEmpty()) {
      return nothing("no trade gains more than it costs");
    }
    if (free.lowersRisk()) {
      return free.proposal();
    }
    var held = judged(AimedBands.noFurtherOut(before.bands(), before.greeks()), before.bands());
    return held.lowersRisk() ? held.proposal() : nothingHelps();
  }

  private JudgedPlan judged(List<GreekBand> sought, List<GreekBand> aims) {
    var plan =
        planner.leastCost(
            new PlanAim(sought, request.budgetUsd(), request.turnoverUsd()), SearchLimits.DEFAULT);
    return new JudgedPlan(before, plan, aims);
  }

  private HedgeProposal nearest(Stream<JudgedPlan> plans) {
    return plans
        .filter(JudgedPlan::isUseful)
        .min(
            Comparator.<JudgedPlan>comparingDouble(plan -> plan.after().excess())
                .thenComparingDouble(plan -> plan.after().risk()))
        .map(JudgedPlan::proposal)
        .orElseGet(this::nothingHelps);
  }

  private HedgeProposal inside() {
    return nothing("inside");
  }

  private HedgeProposal nothingTradable() {
    return nothing(HedgeProposal.NOTHING_TRADABLE);
  }

  private HedgeProposal nothingHelps() {
    return nothing("no allowed trade lowers the risk");
  }

  private HedgeProposal nothing(String status) {
    return HedgeProposal.withoutOrders(status, before.risk(), before.unmet());
  }
}
