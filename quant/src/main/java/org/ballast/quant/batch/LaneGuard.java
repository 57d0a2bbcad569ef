package org.ballast.quant.batch;

import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;
import org.ballast.quant.math.Lanes;

/// Finds lanes outside the domain of the stages, by integer tests that never branch.
///
/// Each method returns bits that are all clear in a good lane, so that `or` joins the tests.
final class LaneGuard {
  // Doubles in [2^-64, 2^64) have exponents in [959, 1087); less 959 only seven bits remain. Zero,
  // negative numbers, infinity and NaN leave one of the upper five.
  private static final long LOWEST_BITS = 959L << 52;
  private static final long OUTSIDE_BITS = -1L << 59;
  // Likewise of the 256 exponents in [767, 1023) eight bits remain.
  private static final long FRACTION_LOWEST_BITS = 767L << 52;
  private static final long FRACTION_OUTSIDE_BITS = -1L << 60;
  private static final long ONE_BITS = 0x3ff0L << 48;
  private static final VectorSpecies<Long> SPECIES =
      VectorSpecies.of(long.class, Lanes.SPECIES.vectorShape());

  private LaneGuard() {}

  static LongVector load(long[] column, int index) {
    return LongVector.fromArray(SPECIES, column, index);
  }

  /// All lanes good.
  static LongVector none() {
    return LongVector.zero(SPECIES);
  }

  /// x in [2^-64, 2^64).
  static LongVector moderate(DoubleVector x) {
    return x.reinterpretAsLongs().sub(LOWEST_BITS).and(OUTSIDE_BITS);
  }

  /// All three in [2^-64, 2^64).
  static LongVector moderate(DoubleVector x, DoubleVector y, DoubleVector z) {
    return x.reinterpretAsLongs()
        .sub(LOWEST_BITS)
        .or(y.reinterpretAsLongs().sub(LOWEST_BITS))
        .or(z.reinterpretAsLongs().sub(LOWEST_BITS))
        .and(OUTSIDE_BITS);
  }

  /// x in [2^-256, 1).
  static LongVector fraction(DoubleVector x) {
    return x.reinterpretAsLongs().sub(FRACTION_LOWEST_BITS).and(FRACTION_OUTSIDE_BITS);
  }

  /// x > 0, of numbers only.
  static LongVector positive(DoubleVector x) {
    return x.reinterpretAsLongs().sub(1).and(Long.MIN_VALUE);
  }

  /// |x| = 1.
  static LongVector unit(DoubleVector x) {
    return x.reinterpretAsLongs().and(Long.MAX_VALUE).lanewise(XOR, ONE_BITS);
  }

  /// |x| <= limit.
  static LongVector within(DoubleVector x, double limit) {
    var bits = x.reinterpretAsLongs().and(Long.MAX_VALUE);
    return bits.broadcast(Double.doubleToRawLongBits(limit)).sub(bits).and(Long.MIN_VALUE);
  }

  /// Neither is below zero.
  static LongVector nonNegative(DoubleVector x, DoubleVector y) {
    return x.reinterpretAsLongs().or(y.reinterpretAsLongs()).and(Long.MIN_VALUE);
  }
}
