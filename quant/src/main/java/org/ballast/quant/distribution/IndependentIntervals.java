package org.ballast.quant.distribution;

import org.ballast.quant.math.Beta;
import org.ballast.quant.math.Normal;
import org.ballast.quant.math.StudentT;

/// Intervals of tail measures over scenarios drawn independently.
///
/// Value at risk: between the order statistics whose ranks a binomial count of scenarios below the
/// true value would take; exact whatever the distribution. With unequal probabilities the count is
/// normal, of as many scenarios as would be as uncertain (Kish). Expected shortfall: the standard
/// deviation of its influence function (L - VaR)+ / (1 - confidence), widened by Student's t with
/// one degree less than there are scenarios in the tail, since that deviation rests on them.
final class IndependentIntervals {
  /// Independent losses beyond the value at risk without which no deviation is worth the name.
  static final int TAIL_MIN = 5;

  private final double[] fallingLosses;
  private final double[] masses;
  private final double confidence;
  private final double level;

  private IndependentIntervals(
      double[] fallingLosses, double[] masses, double confidence, double level) {
    this.fallingLosses = fallingLosses;
    this.masses = masses;
    this.confidence = confidence;
    this.level = level;
  }

  static TailIntervals of(
      double[] fallingLosses, double[] masses, boolean isUniform, double confidence, double level) {
    var intervals = new IndependentIntervals(fallingLosses, masses, confidence, level);
    var measure = TailMeasure.of(fallingLosses, masses, confidence);
    var valueAtRisk =
        isUniform
            ? intervals.binomial(measure)
            : intervals.approximate(measure, intervals.squaredMasses());
    return new TailIntervals(valueAtRisk, intervals.shortfall(measure, valueAtRisk));
  }

  /// Of as few scenarios as `independent`, whatever their number: value at risk as with unequal
  /// probabilities, and a shortfall without an upper end.
  static TailIntervals ofFew(
      double[] fallingLosses,
      double[] masses,
      double independent,
      double confidence,
      double level) {
    var intervals = new IndependentIntervals(fallingLosses, masses, confidence, level);
    var measure = TailMeasure.of(fallingLosses, masses, confidence);
    var valueAtRisk = intervals.approximate(measure, 1 / independent);
    return new TailIntervals(valueAtRisk, intervals.unbounded(measure, valueAtRisk));
  }

  /// The l-th and u-th smallest losses, l the greatest with P(X < l) <= half of what is left and u
  /// the least with P(X < u) >= 1 - that, X binomial.
  private Estimate binomial(TailMeasure measure) {
    int size = masses.length;
    double half = (1 - level) / 2;
    int lower = leastCount(half);
    int upper = leastCount(1 - half) + 1;
    double low = fallingLosses[size - Math.max(1, lower)];
    double high = upper > size ? Double.POSITIVE_INFINITY : fallingLosses[size - upper];
    return new Estimate(
        measure.valueAtRisk(),
        Math.min(low, measure.valueAtRisk()),
        Math.max(high, measure.valueAtRisk()),
        level);
  }

  /// The least k with P(X <= k) >= probability.
  private int leastCount(double probability) {
    int low = 0;
    int high = masses.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Beta.binomialCdf(middle, masses.length, confidence) >= probability) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private double squaredMasses() {
    double squares = 0;
    for (double mass : masses) {
      squares += mass * mass;
    }
    return squares;
  }

  /// `squares` is one over the number of scenarios that would be as uncertain.
  private Estimate approximate(TailMeasure measure, double squares) {
    double reach =
        Normal.quantile(0.5 + level / 2) * Math.sqrt(confidence * (1 - confidence) * squares);
    double low = confidence - reach;
    double high = confidence + reach;
    return new Estimate(
        measure.valueAtRisk(),
        low > 0
            ? TailMeasure.of(fallingLosses, masses, low).valueAtRisk()
            : fallingLosses[masses.length - 1],
        high < 1
            ? TailMeasure.of(fallingLosses, masses, high).valueAtRisk()
            : Double.POSITIVE_INFINITY,
        level);
  }

  private Estimate shortfall(TailMeasure measure, Estimate valueAtRisk) {
    double value = measure.expectedShortfall();
    int tail = measure.rank();
    if (tail < TAIL_MIN) {
      return unbounded(measure, valueAtRisk);
    }
    double mean = value - measure.valueAtRisk();
    double variance = 0;
    for (int rank = 0; rank < masses.length; rank++) {
      double beyond = Math.max(0, fallingLosses[rank] - measure.valueAtRisk());
      double influence = beyond / (1 - confidence) - mean;
      variance += masses[rank] * masses[rank] * influence * influence;
    }
    double reach = new StudentT(tail - 1).quantile(0.5 + level / 2) * Math.sqrt(variance);
    return new Estimate(value, value - reach, value + reach, level);
  }

  private Estimate unbounded(TailMeasure measure, Estimate valueAtRisk) {
    double value = measure.expectedShortfall();
    return new Estimate(value, Math.min(value, valueAtRisk.low()), Double.POSITIVE_INFINITY, level);
  }
}
