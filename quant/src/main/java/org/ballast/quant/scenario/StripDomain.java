package org.ballast.quant.scenario;

/// The rectangle of moves that a proxy of one strip covers: the logarithm of the forward's factor
/// by the scale of volatility. Time passed is in the scale, so it needs no axis of its own.
record StripDomain(
    double logForwardMin,
    double logForwardMax,
    double volScaleMin,
    double volScaleMax,
    double valueScaleMax) {
  /// Scenarios further than this from their mean are rare, and would cost a surface many nodes.
  private static final double REACH_SD = 3.5;

  /// The rectangle that holds every scenario but those far from the mean.
  static StripDomain of(StripKey key, ScenarioSet scenarios) {
    var block = new StripBlock();
    var forwards = new Spread();
    var scales = new Spread();
    double valueScaleMax = 0;
    for (int start = 0; start < scenarios.size(); start += StripBlock.CAPACITY) {
      int count = Math.min(StripBlock.CAPACITY, scenarios.size() - start);
      block.fill(key, scenarios, start, count);
      for (int i = 0; i < count; i++) {
        forwards.see(block.logForwardFactor[i]);
        scales.see(block.volScale[i]);
        valueScaleMax = Math.max(valueScaleMax, block.valueScale[i]);
      }
    }
    return new StripDomain(
        forwards.low(), forwards.high(), scales.low(), scales.high(), valueScaleMax);
  }

  /// Range of a column, cut off at [#REACH_SD]. Sums are of distances from the first value, so that
  /// the mean of values that are all the same is that value, and the range holds it.
  private static final class Spread {
    private double first;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double sum;
    private double squares;
    private int count;

    void see(double value) {
      first = count == 0 ? value : first;
      min = Math.min(min, value);
      max = Math.max(max, value);
      sum += value - first;
      squares = Math.fma(value - first, value - first, squares);
      count++;
    }

    double low() {
      return Math.max(min, first + (meanDistance() - reach()));
    }

    double high() {
      return Math.min(max, first + (meanDistance() + reach()));
    }

    private double meanDistance() {
      return sum / count;
    }

    private double reach() {
      return REACH_SD * Math.sqrt(Math.max(0, squares / count - meanDistance() * meanDistance()));
    }
  }

  /// True where the surface answers for an element: inside, volatility only scaled, and time left.
  boolean contains(StripBlock block, int i) {
    return block.volShift[i] == 0
        && block.skewShift[i] == 0
        && block.logForwardFactor[i] >= logForwardMin
        && block.logForwardFactor[i] <= logForwardMax
        && block.volScale[i] > 0
        && block.volScale[i] >= volScaleMin
        && block.volScale[i] <= volScaleMax
        && block.valueScale[i] <= valueScaleMax;
  }

  double logForward(double x) {
    return centre(logForwardMin, logForwardMax) + x * half(logForwardMin, logForwardMax);
  }

  double volScale(double y) {
    return centre(volScaleMin, volScaleMax) + y * half(volScaleMin, volScaleMax);
  }

  /// Place on [-1, 1]. Limits: a side without width is all at its centre.
  double x(double logForward) {
    return place(logForward, logForwardMin, logForwardMax);
  }

  double y(double volScale) {
    return place(volScale, volScaleMin, volScaleMax);
  }

  private static double place(double value, double low, double high) {
    return high > low ? (value - centre(low, high)) / half(low, high) : 0;
  }

  private static double centre(double low, double high) {
    return 0.5 * (low + high);
  }

  private static double half(double low, double high) {
    return 0.5 * (high - low);
  }
}
