package org.ballast.quant.math;

import static jdk.incubator.vector.VectorOperators.LSHL;

import jdk.incubator.vector.DoubleVector;

/// Vector twin of [Exp], bit-equal to it in every lane of its domain.
///
/// Domain: x in [ARGUMENT_MIN, ARGUMENT_MAX], where the result is a normal number; other lanes are
/// unspecified and the caller replaces them.
public final class ExpLanes {
  public static final double ARGUMENT_MIN = -708;
  public static final double ARGUMENT_MAX = 709;

  private ExpLanes() {}

  /// `e^x`.
  public static DoubleVector exp(DoubleVector x) {
    return scaled(1, x);
  }

  /// `factor e^x`.
  static DoubleVector scaled(double factor, DoubleVector x) {
    var shifted = shifted(x);
    var power = power(factor, shifted, x);
    return power.fma(reducedMinusOne(x, shifted), power);
  }

  /// `e^x - 1`. Domain: |x| <= 40.
  public static DoubleVector expm1(DoubleVector x) {
    var shifted = shifted(x);
    var scale = power(1, shifted, x);
    return scale.fma(reducedMinusOne(x, shifted), scale.sub(1));
  }

  /// The binary exponent k in the low bits of a large number, where both roundings leave it.
  private static DoubleVector shifted(DoubleVector x) {
    return x.fma(Exp.LOG2_E, Exp.ROUND_TO_INTEGER);
  }

  /// `factor 2^k`.
  private static DoubleVector power(double factor, DoubleVector shifted, DoubleVector like) {
    var exponentBits = shifted.reinterpretAsLongs().lanewise(LSHL, Exp.MANTISSA_BITS);
    return like.broadcast(factor).reinterpretAsLongs().add(exponentBits).reinterpretAsDoubles();
  }

  private static DoubleVector reducedMinusOne(DoubleVector x, DoubleVector shifted) {
    var k = shifted.sub(Exp.ROUND_TO_INTEGER);
    var high = k.fma(x.broadcast(-Exp.LN2_HIGH), x);
    var r = k.fma(x.broadcast(-Exp.LN2_LOW), high);
    return r.mul(r).fma(PolynomialLanes.inPairs(Exp.REMAINDER, r), r);
  }
}
