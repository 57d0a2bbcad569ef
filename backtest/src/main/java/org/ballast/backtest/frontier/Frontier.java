package org.ballast.backtest.frontier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;

/// The least cost at which a family reaches a risk: its members that no other betters in both, and
/// between them a line in logarithms. Domain: points with risk and cost positive.
final class Frontier {
  /// What a member came to. Units: as of [PolicySample].
  record Point(double risk, double cost) {}

  private final List<Point> points;

  private Frontier(List<Point> points) {
    this.points = points;
  }

  static Frontier of(List<Point> members) {
    var sorted =
        members.stream()
            .filter(point -> point.risk() > 0 && point.cost() > 0)
            .sorted(Comparator.comparingDouble(Point::risk).thenComparingDouble(Point::cost))
            .toList();
    var kept = new ArrayList<Point>();
    for (var point : sorted) {
      if (kept.isEmpty() || point.cost() < kept.getLast().cost()) {
        kept.add(point);
      }
    }
    return new Frontier(List.copyOf(kept));
  }

  boolean isEmpty() {
    return points.isEmpty();
  }

  double riskMin() {
    return points.getFirst().risk();
  }

  double riskMax() {
    return points.getLast().risk();
  }

  /// Domain: riskMin <= risk <= riskMax, to rounding.
  double cost(double risk) {
    for (var i = 1; i < points.size(); i++) {
      var lower = points.get(i - 1);
      var upper = points.get(i);
      if (risk <= upper.risk()) {
        var weight =
            Log.ofRatio(Math.max(risk, lower.risk()), lower.risk())
                / Log.ofRatio(upper.risk(), lower.risk());
        return lower.cost() * Exp.exp(weight * Log.ofRatio(upper.cost(), lower.cost()));
      }
    }
    return points.getLast().cost();
  }
}
