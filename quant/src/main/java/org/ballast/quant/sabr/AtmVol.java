package org.ballast.quant.sabr;

import java.util.List;
import org.ballast.quant.surface.SmilePoint;

/// The volatility at the money that quotes say: linear in ln(K/F) between the nearest on either
/// side, the nearest where they lie on one side only. Domain: at least one point.
final class AtmVol {
  private AtmVol() {}

  static double of(List<SmilePoint> points) {
    var below = points.getFirst();
    var above = points.getFirst();
    for (var point : points) {
      below = isNearer(point, below, -1) ? point : below;
      above = isNearer(point, above, 1) ? point : above;
    }
    var left = below.logMoneyness();
    var right = above.logMoneyness();
    if (!(left < 0) || !(right > 0)) {
      return (Math.abs(left) < Math.abs(right) ? below : above).midVol();
    }
    return below.midVol() - left / (right - left) * (above.midVol() - below.midVol());
  }

  /// Whether a point is a better neighbour of the money on this side than another, one on the side
  /// itself being better than any on the other.
  private static boolean isNearer(SmilePoint point, SmilePoint other, int side) {
    var k = side * point.logMoneyness();
    var best = side * other.logMoneyness();
    return k >= 0 ? best < 0 || k < best : best < 0 && k > best;
  }
}
