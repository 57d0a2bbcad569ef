package org.ballast.quant.scenario;

/// The rectangle of moves that a proxy of one strip covers: the logarithm of the forward's factor
/// by the scale of volatility. Time passed is in the scale, so it needs no axis of its own.
record StripDomain(
    double logForwardMin,
    double logForwardMax,
    double volScaleMin,
    double volScaleMax,
    double valueScaleMax) {
  private static final StripDomain NONE =
      new StripDomain(
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          0);

  /// The least rectangle that holds every scenario.
  static StripDomain of(StripKey key, ScenarioSet scenarios) {
    var block = new StripBlock();
    var domain = NONE;
    for (int start = 0; start < scenarios.size(); start += StripBlock.CAPACITY) {
      int count = Math.min(StripBlock.CAPACITY, scenarios.size() - start);
      block.fill(key, scenarios, start, count);
      domain = domain.including(block);
    }
    return domain;
  }

  private StripDomain including(StripBlock block) {
    double forwardLow = logForwardMin;
    double forwardHigh = logForwardMax;
    double scaleLow = volScaleMin;
    double scaleHigh = volScaleMax;
    double valueHigh = valueScaleMax;
    for (int i = 0; i < block.size(); i++) {
      forwardLow = Math.min(forwardLow, block.logForwardFactor[i]);
      forwardHigh = Math.max(forwardHigh, block.logForwardFactor[i]);
      scaleLow = Math.min(scaleLow, block.volScale[i]);
      scaleHigh = Math.max(scaleHigh, block.volScale[i]);
      valueHigh = Math.max(valueHigh, block.valueScale[i]);
    }
    return new StripDomain(forwardLow, forwardHigh, scaleLow, scaleHigh, valueHigh);
  }

  /// True where the surface answers for an element: inside, and volatility only scaled.
  boolean contains(StripBlock block, int i) {
    return block.volShift[i] == 0
        && block.skewShift[i] == 0
        && block.logForwardFactor[i] >= logForwardMin
        && block.logForwardFactor[i] <= logForwardMax
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
