package org.ballast.quant.math;

import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.DoubleVector;

/// Vector twin of [Normal], bit-equal to it in every lane of its domain.
///
/// Domain: |x| <= ARGUMENT_MAX; other lanes are unspecified and the caller replaces them.
public final class NormalLanes {
  /// Up to here the density is a normal number.
  public static final double ARGUMENT_MAX = 37;

  private NormalLanes() {}

  /// `n(x) = exp(-x^2 / 2) / sqrt(2 pi)`.
  public static DoubleVector density(DoubleVector x) {
    var square = x.mul(x);
    var lost = x.fma(x, square.neg());
    var exponential = ExpLanes.exp(square.mul(-0.5));
    return exponential.fma(lost.mul(-0.5), exponential).mul(Normal.INVERSE_SQRT_TWO_PI);
  }

  /// `N(x)` with `n(x)` given.
  public static DoubleVector cdf(DoubleVector x, DoubleVector densityAtX) {
    var tail = densityAtX.mul(MillsLanes.ratio(x.abs()));
    var complement = tail.broadcast(1.0).sub(tail);
    return tail.blend(complement, x.compare(GT, 0.0));
  }
}
