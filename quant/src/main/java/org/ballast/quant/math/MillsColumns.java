package org.ballast.quant.math;

import static org.ballast.quant.math.Lanes.load;

import jdk.incubator.vector.DoubleVector;

/// [Mills#pair] over columns, in stages short enough for the compiler to keep in registers.
///
/// Call `denominators`, then `differences` or `pairs`, with the same columns. Results are fractions
/// of one divisor, so that the caller chooses where to divide. Domain: as [MillsLanes], both ends
/// of an interval. Not for several threads at once.
public final class MillsColumns {
  private final double[] p;
  private final double[] pSlope;

  /// Room for columns of `capacity` elements, a multiple of the vector length.
  public MillsColumns(int capacity) {
    p = new double[capacity];
    pSlope = new double[capacity];
  }

  /// First stage: P and its divided difference.
  public void denominators(double[] from, double[] width, int length) {
    for (int i = 0; i < length; i += Lanes.COUNT) {
      var t = load(from, i).sub(Mills.FIT_MIN);
      var value = PolynomialLanes.evaluate(Mills.GAP_DENOMINATOR, t);
      var slope = slope(Mills.GAP_DENOMINATOR, t, load(width, i));
      value.intoArray(p, i);
      slope.intoArray(pSlope, i);
    }
  }

  /// Last stage: `R(from) - R(from + width)` is `difference / divisor`.
  public void differences(
      double[] from, double[] width, double[] difference, double[] divisor, int length) {
    for (int i = 0; i < length; i += Lanes.COUNT) {
      var x = load(from, i);
      var w = load(width, i);
      var t = x.sub(Mills.FIT_MIN);
      var d = PolynomialLanes.evaluate(Mills.GAP_NUMERATOR, t);
      var dSlope = slope(Mills.GAP_NUMERATOR, t, w);
      var pFrom = load(p, i);
      var pTo = w.fma(load(pSlope, i), pFrom);
      var q = x.fma(pFrom, d);
      var qTo = x.add(w).fma(pTo, w.fma(dSlope, d));
      w.mul(slope(i, pFrom, pTo, d, dSlope)).intoArray(difference, i);
      q.mul(qTo).intoArray(divisor, i);
    }
  }

  /// Last stage: also R(from) is `near / divisor` and R(from + width) is `far / divisor`.
  public void pairs(
      double[] from,
      double[] width,
      double[] near,
      double[] far,
      double[] difference,
      double[] divisor,
      int length) {
    for (int i = 0; i < length; i += Lanes.COUNT) {
      var x = load(from, i);
      var w = load(width, i);
      var t = x.sub(Mills.FIT_MIN);
      var d = PolynomialLanes.evaluate(Mills.GAP_NUMERATOR, t);
      var dSlope = slope(Mills.GAP_NUMERATOR, t, w);
      var pFrom = load(p, i);
      var pTo = w.fma(load(pSlope, i), pFrom);
      var q = x.fma(pFrom, d);
      var qTo = x.add(w).fma(pTo, w.fma(dSlope, d));
      var slope = slope(i, pFrom, pTo, d, dSlope);
      pFrom.mul(qTo).intoArray(near, i);
      pTo.mul(q).intoArray(far, i);
      w.mul(slope).intoArray(difference, i);
      q.mul(qTo).intoArray(divisor, i);
    }
  }

  private static DoubleVector slope(double[] coefficients, DoubleVector t, DoubleVector width) {
    return PolynomialLanes.dividedDifference(coefficients, t, t.add(width));
  }

  private DoubleVector slope(
      int i, DoubleVector pFrom, DoubleVector pTo, DoubleVector d, DoubleVector dSlope) {
    return pFrom.fma(pTo, pFrom.fma(dSlope, load(pSlope, i).neg().mul(d)));
  }
}
