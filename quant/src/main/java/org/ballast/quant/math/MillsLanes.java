package org.ballast.quant.math;

import jdk.incubator.vector.DoubleVector;

/// Vector twin of [Mills], bit-equal to it in every lane of its domain.
///
/// Domain: arguments in [ARGUMENT_MIN, ARGUMENT_MAX], both ends of an interval included; other
/// lanes are unspecified and the caller replaces them.
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

  /// `R(from) - R(from + width)`.
  public static DoubleVector difference(DoubleVector from, DoubleVector width) {
    var t = from.sub(Mills.FIT_MIN);
    var p = PolynomialLanes.evaluate(Mills.GAP_DENOMINATOR, t);
    var d = PolynomialLanes.evaluate(Mills.GAP_NUMERATOR, t);
    var y = t.add(width);
    var pSlope = PolynomialLanes.dividedDifference(Mills.GAP_DENOMINATOR, t, y);
    var dSlope = PolynomialLanes.dividedDifference(Mills.GAP_NUMERATOR, t, y);
    var pTo = width.fma(pSlope, p);
    var q = from.fma(p, d);
    var qTo = from.add(width).fma(pTo, width.fma(dSlope, d));
    var product = q.mul(qTo);
    var inverse = product.broadcast(1.0).div(product);
    var slope = p.fma(pTo, p.fma(dSlope, pSlope.neg().mul(d)));
    return width.mul(slope).mul(inverse);
  }
}
