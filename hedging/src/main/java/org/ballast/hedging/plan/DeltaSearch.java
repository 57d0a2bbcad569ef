package org.ballast.hedging.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Perpetual;

/// Brings deltas to their targets with futures and perpetuals, the cheapest per coin of delta
/// first.
///
/// Rounding: toward the target in whole lots, never past it, so that a distance of less than a lot
/// is left alone. Size limits, caps and the budget end the search early.
final class DeltaSearch {
  /// Stands for an absent budget.
  private static final double UNLIMITED_USD = Double.POSITIVE_INFINITY;

  private final HedgeProgramme programme;
  private final List<Long> lots;
  private final List<LimitRow> caps;
  private final double[] roomOfCaps;
  private double budgetUsd;

  private DeltaSearch(HedgeProgramme programme, PlanAim aim) {
    this.programme = programme;
    this.lots = new ArrayList<>(Collections.nCopies(programme.candidates().size(), 0L));
    this.caps = programme.caps();
    this.roomOfCaps = caps.stream().mapToDouble(cap -> cap.change().upper()).toArray();
    this.budgetUsd = aim.budgetUsd().orElse(UNLIMITED_USD);
  }

  /// Domain: the programme is that of the aim, and its bands are those of deltas.
  static PlanSearch solve(HedgeProgramme programme, PlanAim aim) {
    var search = new DeltaSearch(programme, aim);
    var isInside = true;
    for (var i = 0; i < aim.bands().size(); i++) {
      var band = aim.bands().get(i);
      isInside &= band.excess(search.centre(band, programme.rows().get(i).before())) == 0;
    }
    return new PlanSearch(
        List.copyOf(search.lots), List.of(), OptionalDouble.empty(), search.report(isInside));
  }

  /// Trades for one delta and says where it ends.
  private double centre(GreekBand band, double before) {
    var value = before;
    for (var index : cheapestFirst(band, band.target() - before)) {
      var candidate = programme.candidates().get(index);
      var effect = HedgeProgramme.effect(candidate, band);
      var wanted = Math.min((band.target() - value) / effect, (double) candidate.lotsMax());
      var affordable =
          candidate.dealtUsd() > 0 ? Math.max(0, budgetUsd) / candidate.dealtUsd() : wanted;
      var traded = wholeLots(Math.min(Math.min(wanted, affordable), room(index)));
      use(index, traded);
      lots.set(index, traded);
      value += traded * effect;
      budgetUsd -= traded * candidate.dealtUsd();
    }
    return value;
  }

  /// Lots that the caps leave.
  private double room(int index) {
    var room = Double.POSITIVE_INFINITY;
    for (var i = 0; i < roomOfCaps.length; i++) {
      var perLot = caps.get(i).coefficients()[index];
      if (perLot > 0) {
        room = Math.min(room, roomOfCaps[i] / perLot);
      }
    }
    return room;
  }

  private void use(int index, long traded) {
    for (var i = 0; i < roomOfCaps.length; i++) {
      roomOfCaps[i] -= traded * caps.get(i).coefficients()[index];
    }
  }

  /// A target reached may be overshot by a rounding error, which asks for nothing.
  static long wholeLots(double wanted) {
    return (long) Math.floor(Math.max(0, wanted));
  }

  /// Indices of the candidates that move the delta the way that `distance` says.
  private List<Integer> cheapestFirst(GreekBand band, double distance) {
    var candidates = programme.candidates();
    return IntStream.range(0, candidates.size())
        .filter(index -> isFuture(candidates.get(index)))
        .filter(index -> HedgeProgramme.effect(candidates.get(index), band) * distance > 0)
        .boxed()
        .sorted(
            Comparator.comparingDouble(index -> {
              var candidate = candidates.get(index);
              return candidate.costUsd() / Math.abs(HedgeProgramme.effect(candidate, band));
            }))
        .toList();
  }

  private HedgePlan.SolverReport report(boolean isInside) {
    var cost = 0.0;
    for (var i = 0; i < lots.size(); i++) {
      cost += lots.get(i) * programme.candidates().get(i).costUsd();
    }
    var status = isInside ? HedgePlan.Status.SOLVED : HedgePlan.Status.CANNOT_BE_MET;
    return new HedgePlan.SolverReport(status, cost, 0, cost > 0 ? 1 : 0);
  }

  private static boolean isFuture(Candidate candidate) {
    return switch (candidate.quote().instrument()) {
      case Future _, Perpetual _ -> true;
      default -> false;
    };
  }
}
