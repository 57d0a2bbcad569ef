package org.ballast.hedging.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ballast.quant.risk.BookRisk;

/// Orders the legs of a plan so that the risk R falls with each of them, where some order does
/// that.
///
/// R after a set of legs does not depend on their order. So up to [#LEGS_EXACT_MAX] legs the best
/// order is found over all sets: its largest rise of R by one leg is the least possible, and among
/// such ways into each set the sum of R is the least. Above, each next leg is the one that comes
/// nearest to the targets. Equal legs keep the order of the candidates.
final class TradeSequence {
  /// Up to here 2^legs sets are fewer than a thousand.
  static final int LEGS_EXACT_MAX = 9;

  /// A candidate and how many lots of it to trade.
  record Leg(Candidate candidate, long lots) {
    /// Values of Greeks once the leg is traded.
    double[] after(double[] values, List<GreekBand> bands) {
      var moved = values.clone();
      for (var i = 0; i < moved.length; i++) {
        moved[i] += lots * HedgeProgramme.effect(candidate, bands.get(i));
      }
      return moved;
    }
  }

  private TradeSequence() {}

  static List<Leg> order(List<Leg> legs, List<GreekBand> bands, BookRisk before) {
    var measure = RiskMeasure.of(bands);
    var values = measure.values(before);
    return legs.size() <= LEGS_EXACT_MAX
        ? exact(legs, bands, measure, values)
        : greedy(legs, bands, measure, values);
  }

  /// Dynamic programme over sets of legs as bit masks, smaller sets first.
  private static List<Leg> exact(
      List<Leg> legs, List<GreekBand> bands, RiskMeasure measure, double[] start) {
    var sets = 1 << legs.size();
    var values = new double[sets][];
    var risk = new double[sets];
    var rise = new double[sets];
    var sum = new double[sets];
    var last = new int[sets];
    values[0] = start;
    risk[0] = measure.risk(start);
    for (var set = 1; set < sets; set++) {
      var lowest = Integer.numberOfTrailingZeros(set);
      values[set] = legs.get(lowest).after(values[set & (set - 1)], bands);
      risk[set] = measure.risk(values[set]);
      rise[set] = Double.POSITIVE_INFINITY;
      for (var leg = legs.size() - 1; leg >= 0; leg--) {
        var without = set & ~(1 << leg);
        var worst = Math.max(rise[without], risk[set] - risk[without]);
        var total = sum[without] + risk[set];
        if (without != set && isBetter(worst, total, rise[set], sum[set])) {
          rise[set] = worst;
          sum[set] = total;
          last[set] = leg;
        }
      }
    }
    return backwards(legs, last);
  }

  private static boolean isBetter(double rise, double sum, double riseBest, double sumBest) {
    return rise < riseBest || (rise == riseBest && sum < sumBest);
  }

  private static List<Leg> backwards(List<Leg> legs, int[] last) {
    var ordered = new Leg[legs.size()];
    var set = last.length - 1;
    for (var i = ordered.length - 1; i >= 0; i--) {
      ordered[i] = legs.get(last[set]);
      set &= ~(1 << last[set]);
    }
    return Arrays.asList(ordered);
  }

  private static List<Leg> greedy(
      List<Leg> legs, List<GreekBand> bands, RiskMeasure measure, double[] start) {
    var values = start;
    var rest = new ArrayList<>(legs);
    var ordered = new ArrayList<Leg>();
    while (!rest.isEmpty()) {
      var best = 0;
      var bestRisk = Double.POSITIVE_INFINITY;
      for (var i = 0; i < rest.size(); i++) {
        var risk = measure.risk(rest.get(i).after(values, bands));
        if (risk < bestRisk) {
          best = i;
          bestRisk = risk;
        }
      }
      var next = rest.remove(best);
      values = next.after(values, bands);
      ordered.add(next);
    }
    return ordered;
  }
}
