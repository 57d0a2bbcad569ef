package org.ballast.quant.math;

import static jdk.incubator.vector.VectorOperators.LSHR;

import jdk.incubator.vector.DoubleVector;

/// Vector twin of [Log], bit-equal to it in every lane of its domain.
///
/// Domain: arguments in [ARGUMENT_MIN, ARGUMENT_MAX]; other lanes are unspecified and the caller
/// replaces them.
public final class LogLanes {
  public static final double ARGUMENT_MIN = Log.FAST_MIN;
  public static final double ARGUMENT_MAX = Log.FAST_MAX;

  // An integer in the low bits of this number becomes a double by one subtraction.
  private static final double INTEGER_HOLDER = 0x1p52;
  private static final long INTEGER_HOLDER_BITS = 0x433L << Exp.MANTISSA_BITS;

  private LogLanes() {}

  /// `ln(x)`.
  public static DoubleVector log(DoubleVector x) {
    return ofRatio(x, x.broadcast(1.0));
  }

  /// `ln(numerator / denominator)`.
  public static DoubleVector ofRatio(DoubleVector numerator, DoubleVector denominator) {
    var exponent =
        numerator
            .reinterpretAsLongs()
            .sub(denominator.reinterpretAsLongs())
            .add(Log.ONE_AND_A_HALF_BITS);
    var scaled = denominator.mul(exponent.and(Log.EXPONENT_MASK).reinterpretAsDoubles());
    var holder = exponent.lanewise(LSHR, Exp.MANTISSA_BITS).or(INTEGER_HOLDER_BITS);
    var k = holder.reinterpretAsDoubles().sub(INTEGER_HOLDER + Exp.EXPONENT_BIAS);
    return sum(k, numerator, scaled);
  }

  /// `k ln 2 + ln(n / d)` for n near d.
  private static DoubleVector sum(DoubleVector k, DoubleVector n, DoubleVector d) {
    var s = n.sub(d).div(n.add(d));
    var z = s.mul(s);
    var tail = s.mul(z).fma(PolynomialLanes.evaluate(Log.ATANH, z), k.mul(Exp.LN2_LOW));
    return k.fma(k.broadcast(Exp.LN2_HIGH), s.add(s).add(tail));
  }
}
