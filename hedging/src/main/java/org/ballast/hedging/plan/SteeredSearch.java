package org.ballast.hedging.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.ballast.domain.order.OrderIntent;
import org.ballast.hedging.plan.HedgePlan.Status;
import org.ballast.hedging.programme.LinearProgram;
import org.ballast.hedging.programme.LinearSolution;
import org.ballast.hedging.programme.NearestSearch;
import org.ballast.hedging.programme.SearchLimits;
import org.jspecify.annotations.Nullable;

/// Solves a hedge under limits on the whole book, by cutting planes.
///
/// A limit becomes rows only where it is broken: the book with the lots of a point is measured in
/// full, and a broken limit adds the row that its value and slopes there give. So the programme is
/// relaxed, cut and relaxed again until whole lots nearby break nothing, then searched in whole
/// lots, measured, cut and searched again. Limits: the number of rounds; what they end with is
/// NOT_FOUND, never a plan that breaks a limit as one that keeps it. Source: Kelley 1960;
/// Kuenzi-Bay & Mayer 2006, for expected shortfall.
final class SteeredSearch {
  /// The most relaxations before whole lots are searched.
  private static final int RELAXED_ROUNDS_MAX = 60;

  /// The most searches in whole lots.
  private static final int LOT_ROUNDS_MAX = 16;

  /// Share of its scale by which a cut may miss a measured value before another one is added.
  private static final double MISS = 1e-6;

  private final PlanQuestion question;
  private final BookLimits limits;
  private final SearchLimits work;
  private final HedgeProgramme base;
  private final PlanObjective objective;
  private final List<LotTrade> lots;
  private final ArrayList<LimitRow> cuts = new ArrayList<>();
  private final TreeSet<Integer> refused = new TreeSet<>();

  SteeredSearch(PlanQuestion question, PlanAim aim, BookLimits limits, SearchLimits work) {
    this.question = question;
    this.limits = limits;
    this.work = work;
    this.base = question.programme(aim);
    this.objective = question.objective();
    this.lots = question.candidates().stream().map(LotTrade::of).toList();
  }

  /// What a search came to: its lots, the programme with all cuts, and the limits at no trades and
  /// at those lots.
  record Outcome(
      PlanSearch search,
      HedgeProgramme programme,
      List<LimitValue> before,
      List<LimitValue> after,
      int rounds) {}

  Outcome solve() {
    var none = Collections.nCopies(lots.size(), 0L);
    var before = measure(none);
    var isMet = base.isMetBefore() && before.values().stream().allMatch(LimitValue::isMet);
    if (isMet && !objective.hasRisk()) {
      return outcome(PlanSearch.idle(base, Status.INSIDE), before, before, 0);
    }
    cut(before, none);
    relax();
    for (var round = 1; ; round++) {
      var attempt = RiskSearch.strict(programme(), objective, work);
      if (attempt.met().isEmpty()) {
        return nearest(before, attempt, round);
      }
      var found = attempt.met().get();
      var after = measure(found.lots());
      if (after.values().stream().allMatch(LimitValue::isMet)) {
        return outcome(found, before, after, round);
      }
      if (round == LOT_ROUNDS_MAX || cut(after, found.lots()) == 0) {
        return outcome(found.with(Status.NOT_FOUND), before, after, round);
      }
    }
  }

  HedgeProgramme programme() {
    return base.with(cuts).untraded(refused);
  }

  PlanObjective objective() {
    return objective;
  }

  int baseRows() {
    return base.rows().size();
  }

  SearchLimits work() {
    return work;
  }

  /// Candidates with which a limit cannot be measured.
  List<Rejection> refusals() {
    return refused.stream()
        .map(index ->
            new Rejection(
                lots.get(index).order().instrument().id(),
                "a limit on the whole book cannot be measured with it"))
        .distinct()
        .toList();
  }

  private Outcome outcome(PlanSearch search, MeasuredBook before, MeasuredBook after, int rounds) {
    return new Outcome(search, programme(), before.values(), after.values(), rounds);
  }

  MeasuredBook measure(List<Long> traded) {
    var orders = new ArrayList<OrderIntent>();
    var paidUsd = 0.0;
    for (var i = 0; i < traded.size(); i++) {
      if (traded.get(i) > 0) {
        var candidate = base.candidates().get(i);
        orders.add(candidate.order(traded.get(i), "measured"));
        paidUsd += traded.get(i) * candidate.dealtUsd();
      }
    }
    return limits.measure(
        BookAfter.of(question.context().portfolio(), orders, question.context().market()), paidUsd);
  }

  /// Adds a row for each limit that is broken and that no row says so well enough of; says how
  /// many.
  int cut(MeasuredBook at, List<Long> traded) {
    var added = 0;
    for (var i = 0; i < at.values().size(); i++) {
      var value = at.values().get(i);
      if (!value.isMet() && isMissed(value, traded)) {
        cuts.add(LimitRow.ofCut(value, slopes(at, i), traded));
        added++;
      }
    }
    return added;
  }

  private boolean isMissed(LimitValue value, List<Long> traded) {
    return cuts.stream()
        .filter(row -> row.name().equals(value.name()))
        .noneMatch(row ->
            value.limit().violation(value.steered()) > 0
                ? row.valueAt(traded) >= value.steered() - MISS * value.scale()
                : row.valueAt(traded) <= value.steered() + MISS * value.scale());
  }

  private double[] slopes(MeasuredBook at, int limit) {
    var slopes = at.slopes(limit, lots);
    for (var i = 0; i < slopes.length; i++) {
      if (Double.isNaN(slopes[i])) {
        refused.add(i);
        slopes[i] = 0;
      }
    }
    return slopes;
  }

  /// Cuts with divisible lots, as long as whole lots beside them break something.
  private void relax() {
    for (var round = 0; round < RELAXED_ROUNDS_MAX && !lots.isEmpty(); round++) {
      if (!(programme().toLinearProgram().relaxation() instanceof LinearSolution.Optimal optimal)
          || cutBeside(optimal.x()) == 0) {
        return;
      }
    }
  }

  private int cutBeside(double[] relaxed) {
    var rounded = new long[relaxed.length];
    for (var i = 0; i < rounded.length; i++) {
      rounded[i] = Math.clamp(Math.round(relaxed[i]), 0, base.candidates().get(i).lotsMax());
    }
    var beside = base.netted(rounded);
    return cut(measure(beside), beside);
  }

  /// The nearest lots, until their limits are what the rows say; where that takes too many rounds,
  /// of all lots met those that break the limits least.
  private Outcome nearest(MeasuredBook before, PlanSearch.Attempt failed, int roundsBefore) {
    relaxNearest(this::programme);
    var status = failed.failed() == Status.CANNOT_BE_MET ? status() : failed.failed();
    @Nullable Outcome least = null;
    var leastBroken = Double.POSITIVE_INFINITY;
    for (var round = roundsBefore; ; round++) {
      var search = PlanSearch.nearest(programme(), status, failed.boundUsd(), work);
      var after = measure(search.lots());
      var isLast = round >= roundsBefore + LOT_ROUNDS_MAX;
      var broken = broken(search.lots(), after);
      if (least == null || broken < leastBroken) {
        least = outcome(search, before, after, round);
        leastBroken = broken;
      }
      if (cut(after, search.lots()) == 0) {
        return outcome(search, before, after, round);
      }
      if (isLast) {
        return least;
      }
    }
  }

  /// How far lots are from keeping all limits, each in its own size.
  private double broken(List<Long> traded, MeasuredBook at) {
    var sum = 0.0;
    for (var row : base.rows()) {
      if (Double.isFinite(row.violationWeight())) {
        sum += row.violationWeight() * Math.abs(row.limit().violation(row.valueAt(traded)));
      }
    }
    for (var value : at.values()) {
      sum += Math.abs(value.limit().violation(value.steered())) / value.scale();
    }
    return sum;
  }

  /// Cuts beside the nearest relaxed points of a programme that is asked for anew after each.
  void relaxNearest(Supplier<HedgeProgramme> current) {
    for (var round = 0; round < RELAXED_ROUNDS_MAX && !lots.isEmpty(); round++) {
      var programme = current.get();
      var relaxed =
          NearestSearch.relaxed(
              programme.toLinearProgram(), programme.violationWeights(), programme.groups());
      if (relaxed.isEmpty() || cutBeside(relaxed.get()) == 0) {
        return;
      }
    }
  }

  /// Estimated cuts prove nothing: without them there must be no plan either.
  private Status status() {
    return isProven(programme()) ? Status.CANNOT_BE_MET : Status.NOT_FOUND;
  }

  /// Whether a programme without a plan in whole lots has none because of rows that take no plan
  /// away.
  static boolean isProven(HedgeProgramme programme) {
    var proven =
        new HedgeProgramme(
            programme.rows().stream()
                .filter(row -> row.kind() != LimitRow.Kind.ESTIMATED_CUT)
                .toList(),
            programme.candidates());
    return proven.rows().size() == programme.rows().size() || isWithout(proven);
  }

  private static boolean isWithout(HedgeProgramme programme) {
    return Optional.of(programme)
        .filter(each -> !each.rows().isEmpty())
        .map(HedgeProgramme::toLinearProgram)
        .map(LinearProgram::relaxation)
        .filter(LinearSolution.Infeasible.class::isInstance)
        .isPresent();
  }
}
