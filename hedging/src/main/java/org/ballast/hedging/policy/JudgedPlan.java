package org.ballast.hedging.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.hedging.plan.GreekBand;
import org.ballast.hedging.plan.HedgePlan;
import org.ballast.hedging.plan.PlannedTrade;
import org.ballast.hedging.plan.RiskMeasure;

/// A plan beside the book it is for: whether it is worth doing, and what its orders lead through.
/// `aims` are what was wanted of it, a band for each of the mandate's.
record JudgedPlan(BookState before, HedgePlan plan, List<GreekBand> aims) {
  /// A plan that falls short of what it is for must bring the book this much nearer, in half-widths
  /// summed over the limits. Less is not worth its cost, and would be asked for again and again.
  static final double NEARER_MIN = 0.01;

  /// What the market may add to a package's Greeks between its orders, in half-widths.
  static final double INTERIM_MARGIN = 0.1;

  BookState after() {
    return BookState.of(before.bands(), plan.after());
  }

  boolean lowersRisk() {
    return after().risk() < before.risk();
  }

  /// Whether the plan lowers R and arrives somewhere: at its aims, inside broken limits, or at
  /// least nearer, to the limits where they are broken and to its aims where not.
  boolean isUseful() {
    return lowersRisk() && (after().isInside(aims) || mendsLimits() || isNearer());
  }

  private boolean mendsLimits() {
    return before.excess() > 0 && after().excess() == 0;
  }

  private boolean isNearer() {
    var goal = before.excess() > 0 ? before.bands() : aims;
    return before.excess(goal) - after().excess(goal) >= NEARER_MIN;
  }

  HedgeProposal proposal() {
    var trades = plan.trades();
    var isPackage = isPackage();
    return new HedgeProposal(
        trades.stream().map(PlannedTrade::order).toList(),
        trades.stream().map(trade -> trade.cost().dealtUsd()).toList(),
        status(),
        plan.solver().boundUsd(),
        before.risk(),
        after().risk(),
        isPackage,
        isPackage ? interimLimits() : Collections.emptySortedMap(),
        after().unmet());
  }

  private String status() {
    var solver = plan.solver().status();
    if (after().excess() == 0 && !after().isInside(aims)) {
      return "inside, short of the aims";
    }
    return after().excess() > 0 && solver.isMet()
        ? "other limits stay broken"
        : solver.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// Whether some order may not stand alone: it raises the risk that the orders before it left, or
  /// takes a Greek out of its band or further out.
  private boolean isPackage() {
    var measure = RiskMeasure.of(before.bands());
    var greeks = before.greeks();
    for (var next : path()) {
      if (measure.risk(next) > measure.risk(greeks) || isFurtherOut(greeks, next)) {
        return true;
      }
      greeks = next;
    }
    return false;
  }

  private boolean isFurtherOut(double[] greeks, double[] next) {
    for (var i = 0; i < next.length; i++) {
      var band = before.bands().get(i);
      if (band.excess(next[i]) > band.excess(greeks[i])) {
        return true;
      }
    }
    return false;
  }

  private SortedMap<String, Double> interimLimits() {
    var limits = new TreeMap<String, Double>();
    for (var greeks : path()) {
      for (var i = 0; i < greeks.length; i++) {
        var band = before.bands().get(i);
        limits.merge(band.name(), band.distance(greeks[i]) + INTERIM_MARGIN, Math::max);
      }
    }
    return limits;
  }

  /// The Greeks after each order.
  private List<double[]> path() {
    var path = new ArrayList<double[]>();
    for (var trade : plan.trades()) {
      path.add(trade.greeksAfter().stream().mapToDouble(Double::doubleValue).toArray());
    }
    return path;
  }
}
