package org.ballast.quant.math;

import static org.ballast.quant.math.Lanes.load;

import jdk.incubator.vector.DoubleVector;

/// [Mills#pair] over columns, in stages short enough for the compiler to keep in registers.
///
/// Call `denominators`, `numerators`, then `differences` or `pairs`, with the same columns. Domain:
/// as [MillsLanes]. Not for several threads at once.
public final class MillsColumns {
  private final double[] p;
  private final double[] pSlope;
  private final double[] d;
  private final double[] dSlope;

  /// Room for columns of `capacity` elements, a multiple of the vector length.
  public MillsColumns(int capacity) {
    p = new double[capacity];
    pSlope = new double[capacity];
    d = new double[capacity];
    dSlope = new double[capacity];
  }

  /// First stage: P and its divided difference.
  public void denominators(double[] from, double[] width, int length) {
    polynomials(Mills.GAP_DENOMINATOR, from, width, p, pSlope, length);
  }

  /// Second stage: D and its divided difference.
  public void numerators(double[] from, double[] width, int length) {
    polynomials(Mills.GAP_NUMERATOR, from, width, d, dSlope, length);
  }

  /// Last stage: `R(from) - R(from + width)`.
  public void differences(double[] from, double[] width, double[] difference, int length) {
    for (int i = 0; i < length; i += Lanes.COUNT) {
      var x = load(from, i);
      var w = load(width, i);
      var pFrom = load(p, i);
      var pTo = w.fma(load(pSlope, i), pFrom);
      var q = x.fma(pFrom, load(d, i));
      var qTo = x.add(w).fma(pTo, w.fma(load(dSlope, i), load(d, i)));
      w.mul(slope(i, pFrom, pTo)).mul(inverse(q.mul(qTo))).intoArray(difference, i);
    }
  }

  /// Last stage: both ratios and their difference.
  public void pairs(
      double[] from, double[] width, double[] near, double[] far, double[] difference, int length) {
    for (int i = 0; i < length; i += Lanes.COUNT) {
      var x = load(from, i);
      var w = load(width, i);
      var pFrom = load(p, i);
      var pTo = w.fma(load(pSlope, i), pFrom);
      var q = x.fma(pFrom, load(d, i));
      var qTo = x.add(w).fma(pTo, w.fma(load(dSlope, i), load(d, i)));
      var inverse = inverse(q.mul(qTo));
      var slope = slope(i, pFrom, pTo);
      pFrom.mul(qTo.mul(inverse)).intoArray(near, i);
      pTo.mul(q.mul(inverse)).intoArray(far, i);
      w.mul(slope).mul(inverse).intoArray(difference, i);
    }
  }

  private static void polynomials(
      double[] coefficients,
      double[] from,
      double[] width,
      double[] value,
      double[] slope,
      int length) {
    for (int i = 0; i < length; i += Lanes.COUNT) {
      var t = load(from, i).sub(Mills.FIT_MIN);
      var values = PolynomialLanes.evaluate(coefficients, t);
      var slopes = PolynomialLanes.dividedDifference(coefficients, t, t.add(load(width, i)));
      values.intoArray(value, i);
      slopes.intoArray(slope, i);
    }
  }

  private DoubleVector slope(int i, DoubleVector pFrom, DoubleVector pTo) {
    var lost = load(pSlope, i).neg().mul(load(d, i));
    return pFrom.fma(pTo, pFrom.fma(load(dSlope, i), lost));
  }

  private static DoubleVector inverse(DoubleVector x) {
    return x.broadcast(1.0).div(x);
  }
}
