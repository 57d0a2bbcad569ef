package org.ballast.quant.surface;

import java.util.function.DoubleUnaryOperator;

/// The quotes of one expiry as a search sees them: arrays, and weights that it may change.
final class WeightedQuotes {
  private final double years;
  private final double[] logMoneyness;
  private final double[] midVol;
  private final double[] halfWidth;
  private final double[] rootWeight;

  WeightedQuotes(SmileQuotes quotes) {
    var points = quotes.points();
    this.years = quotes.years();
    this.logMoneyness = points.stream().mapToDouble(SmilePoint::logMoneyness).toArray();
    this.midVol = points.stream().mapToDouble(SmilePoint::midVol).toArray();
    this.rootWeight = points.stream().mapToDouble(point -> Math.sqrt(point.weight())).toArray();
    // A weight is 1/width^2.
    this.halfWidth =
        points.stream().mapToDouble(point -> 0.5 / Math.sqrt(point.weight())).toArray();
  }

  int size() {
    return logMoneyness.length;
  }

  double years() {
    return years;
  }

  double logMoneyness(int index) {
    return logMoneyness[index];
  }

  double midVol(int index) {
    return midVol[index];
  }

  double rootWeight(int index) {
    return rootWeight[index];
  }

  /// Adds the weighted squares of the errors in vol of smile number `at`.
  void addTo(BandedSystem system, int at, SliceModel model) {
    for (var i = 0; i < logMoneyness.length; i++) {
      model.evaluate(logMoneyness[i]);
      var vol = Math.sqrt(model.variance() / years);
      var byVariance = rootWeight[i] / (2 * vol * years);
      var derivatives = model.varianceDerivatives().clone();
      for (var j = 0; j < derivatives.length; j++) {
        derivatives[j] *= byVariance;
      }
      system.add(at, rootWeight[i] * (vol - midVol[i]), derivatives);
    }
  }

  /// Quotes that do not enclose the fit count as if they were nearer (Huber), so that the few that
  /// no smile meets do not pull it away from the many that it can.
  void reweight(DoubleUnaryOperator totalVariance) {
    for (var i = 0; i < logMoneyness.length; i++) {
      var vol = Math.sqrt(totalVariance.applyAsDouble(logMoneyness[i]) / years);
      var error = Math.abs(vol - midVol[i]);
      rootWeight[i] = 0.5 / Math.sqrt(halfWidth[i] * Math.max(halfWidth[i], error));
    }
  }
}
