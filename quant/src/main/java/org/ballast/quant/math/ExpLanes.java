package org.ballast.quant.math;

import static jdk.incubator.vector.VectorOperators.LSHL;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;

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
    var shifted = shifted(x);
    var mantissa = reducedMinusOne(x, shifted).add(1);
    return mantissa.reinterpretAsLongs().add(exponentBits(shifted)).reinterpretAsDoubles();
  }

  /// `e^x - 1`. Domain: |x| <= 40.
  public static DoubleVector expm1(DoubleVector x) {
    var shifted = shifted(x);
    var one = x.broadcast(1.0);
    var scale = one.reinterpretAsLongs().add(exponentBits(shifted)).reinterpretAsDoubles();
    return scale.fma(reducedMinusOne(x, shifted), scale.sub(1));
  }

  /// The binary exponent k in the low bits of a large number, where both roundings leave it.
  private static DoubleVector shifted(DoubleVector x) {
    return x.fma(Exp.LOG2_E, Exp.ROUND_TO_INTEGER);
  }

  private static LongVector exponentBits(DoubleVector shifted) {
    return shifted.reinterpretAsLongs().lanewise(LSHL, Exp.MANTISSA_BITS);
  }

  private static DoubleVector reducedMinusOne(DoubleVector x, DoubleVector shifted) {
    var k = shifted.sub(Exp.ROUND_TO_INTEGER);
    var high = k.fma(x.broadcast(-Exp.LN2_HIGH), x);
    var low = k.mul(Exp.LN2_LOW);
    var r = high.sub(low);
    var rounding = high.sub(r).sub(low);
    return r.add(r.mul(r).fma(PolynomialLanes.evaluate(Exp.REMAINDER, r), rounding));
  }
}
