package org.ballast.quant.pricing;

import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.LE;

import jdk.incubator.vector.DoubleVector;
import org.ballast.quant.math.LogLanes;
import org.ballast.quant.math.Mills;
import org.ballast.quant.math.MillsLanes;

/// Vector twin of [TotalSdStep] in two halves, bit-equal to it in every lane; NaN where it is.
public final class TotalSdStepLanes {
  private TotalSdStepLanes() {}

  /// `R(a) - R(a + s)`; NaN where the step does not serve.
  public static DoubleVector difference(DoubleVector x, DoubleVector s) {
    var centre = x.div(s);
    var a = s.fma(s.broadcast(-0.5), centre);
    var isInDomain =
        s.compare(GE, TotalSdStep.TOTAL_SD_MIN)
            .and(s.compare(LE, TotalSdStep.TOTAL_SD_MAX))
            .and(a.compare(GE, Mills.FIT_MIN))
            .and(centre.compare(LE, TotalSdStep.CENTRE_MAX));
    return s.broadcast(Double.NaN).blend(MillsLanes.difference(a, s), isInDomain);
  }

  /// The improved total standard deviation; NaN where the difference is or the step is too long.
  public static DoubleVector improve(
      DoubleVector x, DoubleVector value, DoubleVector s, DoubleVector difference) {
    var logRatio = LogLanes.ofRatio(difference, value.mul(TotalSdGuess.SQRT_TWO_PI));
    var centre = x.div(s);
    var a = s.fma(s.broadcast(-0.5), centre);
    var delta = a.mul(-0.5).fma(a, logRatio);
    return step(s, centre, delta, delta.neg().mul(difference));
  }

  private static DoubleVector step(
      DoubleVector s, DoubleVector centre, DoubleVector delta, DoubleVector newton) {
    var n = newton.div(s);
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
    var r4 = a2.fma(r2, r3).add(a3.add(a4));
    var improved = newton.fma(r3.div(r4), s);
    return s.broadcast(Double.NaN).blend(improved, n.abs().compare(LE, TotalSdStep.STEP_MAX));
  }
}
