package org.ballast.engine.gate;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.ballast.hedging.plan.GreekBand;
import org.ballast.hedging.plan.RiskMeasure;

/// The rules on what an order does to the book's risk, in the worst case of what is pending.
///
/// Pending orders may trade or not, each by itself and in any part. A Greek then lies in an
/// interval. R is quadratic, so what an order changes it by is linear in the pending trades, and is
/// worst where each trades in full that makes it worse, and no other does: the worst case is exact
/// without trying every combination. R is also convex, so an order that lowers R when it fills in
/// full lowers it when it fills in part.
final class RiskRules {
  /// Rounding error allowed where a plan ends on a limit, as a share of the half-width.
  private static final double ROUNDING = 1e-9;

  private final List<GreekBand> bands;
  private final RiskMeasure measure;

  RiskRules(List<GreekBand> bands) {
    this.bands = bands;
    this.measure = RiskMeasure.of(bands);
  }

  double risk(double[] values) {
    return measure.risk(values);
  }

  /// What an effect changes R by, at worst. NaN where anything is not a number.
  double riskChange(double[] values, List<double[]> pending, double[] effect) {
    var alone = measure.risk(sum(values, effect)) - measure.risk(values);
    var worst = alone;
    for (var other : pending) {
      var moved = sum(values, other);
      var together = measure.risk(sum(moved, effect)) - measure.risk(moved);
      worst += Math.max(0, together - alone);
    }
    return worst;
  }

  /// Refuses where some Greek would leave its band, or get further out of it, unless it stays
  /// within the interim limit declared for it.
  Optional<GateVerdict.Refused> limits(
      double[] values,
      List<double[]> pending,
      double[] effect,
      SortedMap<String, Double> interimLimits) {
    for (var i = 0; i < values.length; i++) {
      var band = bands.get(i);
      var before = adverse(values[i], pending, i, effect[i]);
      var after = before + effect[i];
      var interim = interimLimits.getOrDefault(band.name(), 0.0);
      var isHeld = excess(band, after) <= Math.max(excess(band, before), 0);
      var isDeclared = band.distance(after) <= interim * (1 + ROUNDING);
      if (effect[i] != 0 && !isHeld && !isDeclared) {
        return Optional.of(
            new GateVerdict.Refused(
                "limit",
                band.name() + " " + before + " to " + after + " leaves ±" + band.halfWidth()));
      }
    }
    return Optional.empty();
  }

  /// Where the pending trades would put a Greek on the side that the effect moves it to.
  private static double adverse(double value, List<double[]> pending, int index, double effect) {
    var sum = value;
    for (var other : pending) {
      sum += effect > 0 ? Math.max(0, other[index]) : Math.min(0, other[index]);
    }
    return sum;
  }

  private static double excess(GreekBand band, double value) {
    return band.distance(value) - 1 - ROUNDING;
  }

  static double[] sum(double[] left, double[] right) {
    var sum = left.clone();
    for (var i = 0; i < sum.length; i++) {
      sum[i] += right[i];
    }
    return sum;
  }
}
