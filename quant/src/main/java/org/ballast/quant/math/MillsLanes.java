package org.ballast.quant.math;

import jdk.incubator.vector.DoubleVector;

/// Vector twin of [Mills], bit-equal to it in every lane of its domain.
///
/// Domain: arguments in [ARGUMENT_MIN, ARGUMENT_MAX]; other lanes are unspecified and the caller
/// replaces them.
public final class MillsLanes {
  public static final double ARGUMENT_MIN = Mills.FIT_MIN;
  public static final double ARGUMENT_MAX = Mills.TAIL_IS_RECIPROCAL;

  private MillsLanes() {}

  /// `R(x) = N(-x) / n(x)`.
  public static DoubleVector ratio(DoubleVector x) {
    var t = x.sub(Mills.FIT_MIN);
    var p = PolynomialLanes.evaluate(Mills.GAP_DENOMINATOR, t);
    return p.div(x.fma(p, PolynomialLanes.evaluate(Mills.GAP_NUMERATOR, t)));
  }
}
