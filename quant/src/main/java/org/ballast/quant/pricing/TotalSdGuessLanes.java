package org.ballast.quant.pricing;

import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.DoubleVector;
import org.ballast.quant.math.LogLanes;
import org.ballast.quant.math.PolynomialLanes;

/// Vector twin of [TotalSdGuess], bit-equal to it in every lane of its domain.
///
/// Domain: as there with x >= LOG_RATIO_MIN; a NaN stays one, other lanes are unspecified.
public final class TotalSdGuessLanes {
  public static final double LOG_RATIO_MIN = TotalSdGuess.LOG_RATIO_MIN;

  private TotalSdGuessLanes() {}

  /// `root` is e^{x/2}.
  public static DoubleVector of(DoubleVector x, DoubleVector value, DoubleVector root) {
    var u = x.mul(root).div(value.mul(TotalSdGuess.SQRT_TWO_PI));
    var small = u.mul(-0.5).fma(u, u);
    var q = LogLanes.log(u.add(1)).blend(small, u.compare(LT, TotalSdGuess.SMALL_RATIO));
    var bachelier = bachelier(x, q);
    var tDenominator = PolynomialLanes.evaluate(TotalSdGuess.MIXTURE_DENOMINATOR, q);
    var eDenominator = PolynomialLanes.evaluate(TotalSdGuess.POWER_DENOMINATOR, q);
    var product = tDenominator.mul(eDenominator);
    var inverse = product.broadcast(1.0).div(product);
    var t = eDenominator.mul(inverse);
    var share =
        PolynomialLanes.evaluate(TotalSdGuess.POWER_NUMERATOR, q).mul(tDenominator.mul(inverse));
    return corrected(bachelier, bachelier.mul(bachelier).mul(share), t);
  }

  private static DoubleVector bachelier(DoubleVector x, DoubleVector q) {
    var numerator = PolynomialLanes.evaluate(TotalSdGuess.SQUARE_NUMERATOR, q);
    var denominator = PolynomialLanes.evaluate(TotalSdGuess.SQUARE_DENOMINATOR, q);
    return x.mul(denominator.div(numerator.mul(q).mul(q)).sqrt());
  }

  private static DoubleVector corrected(DoubleVector bachelier, DoubleVector e, DoubleVector t) {
    var second = PolynomialLanes.evaluate(TotalSdGuess.SECOND, t);
    var third = PolynomialLanes.evaluate(TotalSdGuess.THIRD, t);
    var fourth = PolynomialLanes.evaluate(TotalSdGuess.FOURTH, t);
    var series = fourth.fma(e, third).fma(e, second).fma(e, e.broadcast(1.0));
    return bachelier.mul(e).fma(series, bachelier);
  }
}
