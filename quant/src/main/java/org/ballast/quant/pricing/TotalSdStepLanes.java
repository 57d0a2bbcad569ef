package org.ballast.quant.pricing;

import jdk.incubator.vector.DoubleVector;
import org.ballast.quant.math.LogLanes;

/// Vector twin of [TotalSdStep] in parts, bit-equal to it in every lane of its domain; other lanes
/// are unspecified.
public final class TotalSdStepLanes {
  public static final double CENTRE_MAX = TotalSdStep.CENTRE_MAX;
  public static final double STEP_MAX = TotalSdStep.STEP_MAX;

  private TotalSdStepLanes() {}

  /// a.
  public static DoubleVector near(DoubleVector centre, DoubleVector s) {
    return s.fma(s.broadcast(-0.5), centre);
  }

  /// ln(D / (sqrt(2 pi) value)), with `difference` = D.
  public static DoubleVector logRatio(DoubleVector difference, DoubleVector value) {
    return LogLanes.ofRatio(difference, value.mul(TotalSdGuess.SQRT_TWO_PI));
  }

  /// delta.
  public static DoubleVector logError(DoubleVector near, DoubleVector logRatio) {
    return near.mul(-0.5).fma(near, logRatio);
  }

  /// The Newton step -delta D.
  public static DoubleVector newton(DoubleVector delta, DoubleVector difference) {
    return delta.neg().mul(difference);
  }

  /// The step over the Newton step, with `n` = newton/s.
  public static DoubleVector stretch(
      DoubleVector s, DoubleVector centre, DoubleVector delta, DoubleVector n) {
    var square = centre.mul(centre);
    var quarter = s.mul(0.25).mul(s);
    var pi1 = square.sub(quarter).fma(n, delta);
    var slope = square.fma(s.broadcast(-3.0), quarter.neg());
    var pi2 = slope.mul(n).fma(n, delta.mul(pi1));
    var bell2 = pi1.fma(pi1, pi2);
    var pi3 = square.mul(12).mul(n).mul(n).fma(n, delta.mul(bell2));
    var bell3 = pi1.fma(bell2, pi2.add(pi2).fma(pi1, pi3));
    var a2 = pi1.mul(1.0 / 2);
    var a3 = bell2.mul(1.0 / 6);
    var a4 = bell3.mul(1.0 / 24);
    var r2 = a2.add(1);
    var r3 = r2.add(a2).add(a3);
    return r3.div(a2.fma(r2, r3).add(a3.add(a4)));
  }
}
