package org.ballast.hedging.plan;

import java.util.ArrayList;
import java.util.List;
import org.ballast.quant.risk.BookRisk;

/// Orders the legs of a plan so that after each of them the book is as near to its targets as any
/// choice of the next leg makes it.
///
/// Nearness is the sum over the bands of the squared distance to the target in half-widths. Equal
/// legs keep the order of the candidates.
final class TradeSequence {
  /// A candidate and how many lots of it to trade.
  record Leg(Candidate candidate, long lots) {}

  private TradeSequence() {}

  static List<Leg> order(List<Leg> legs, List<GreekBand> bands, BookRisk before) {
    var values = new double[bands.size()];
    for (var i = 0; i < values.length; i++) {
      values[i] = bands.get(i).valueIn(before);
    }
    var rest = new ArrayList<>(legs);
    var ordered = new ArrayList<Leg>();
    while (!rest.isEmpty()) {
      var best = 0;
      var bestRisk = Double.POSITIVE_INFINITY;
      for (var i = 0; i < rest.size(); i++) {
        var risk = distance(after(values, rest.get(i), bands), bands);
        if (risk < bestRisk) {
          best = i;
          bestRisk = risk;
        }
      }
      var next = rest.remove(best);
      values = after(values, next, bands);
      ordered.add(next);
    }
    return ordered;
  }

  private static double[] after(double[] values, Leg leg, List<GreekBand> bands) {
    var moved = values.clone();
    for (var i = 0; i < moved.length; i++) {
      moved[i] += leg.lots() * HedgeProgramme.effect(leg.candidate(), bands.get(i));
    }
    return moved;
  }

  private static double distance(double[] values, List<GreekBand> bands) {
    var sum = 0.0;
    for (var i = 0; i < values.length; i++) {
      var distance = bands.get(i).distance(values[i]);
      sum += distance * distance;
    }
    return sum;
  }
}
