package org.ballast.quant.math;

import jdk.incubator.vector.DoubleVector;

/// Vector twin of [Normal], bit-equal to it in every lane of its domain.
///
/// Domain: |x| <= ARGUMENT_MAX; other lanes are unspecified and the caller replaces them.
public final class NormalLanes {
  /// Up to here the density is a normal number.
  public static final double ARGUMENT_MAX = 37;

  private NormalLanes() {}

  /// `n(x)` of an x that is itself rounded.
  public static DoubleVector densityOfRounded(DoubleVector x) {
    return ExpLanes.scaled(Normal.INVERSE_SQRT_TWO_PI, x.mul(x).mul(-0.5));
  }
}
