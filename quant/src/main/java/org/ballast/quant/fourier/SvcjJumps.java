package org.ballast.quant.fourier;

import org.ballast.quant.math.Exp;
import org.ballast.quant.pricing.SvcjModel;

/// The exponent of jumps in price and variance, added to that of the diffusion between them.
///
/// Symbols: those of [Riccati], D(s) being D for time s; c = 1 - rhoJ muV z. A jump that has s left
/// to run multiplies the transform by `e^(muY z + sigY^2 z^2 / 2) / (c - muV D(s))`, and the
/// integral of `1 / (c - muV D(s))` over s is `(T - muV a E L(u) / c) / (c - muV a)` with u = (c
/// sigma^2 a + muV q) E / (2 c), L(u) = ln(1 + u) / u.
///
/// Source: Duffie, Pan & Singleton 2000, section 4; the integral arranged so that muV = 0 and a
/// small sigma need no case of their own.
final class SvcjJumps {
  private SvcjJumps() {}

  static Transform of(SvcjModel model, Complex z, double years) {
    double muV = model.jumpVarianceMean();
    double logVariance = model.jumpLogSd() * model.jumpLogSd();
    double meanFactor =
        Exp.exp(model.jumpLogMean() + 0.5 * logVariance) / (1 - model.jumpCorrelation() * muV);
    var compensator = z.times(meanFactor - 1).plus(1);
    var jump = z.times(z.times(0.5 * logVariance).plus(model.jumpLogMean())).exp();
    var riccati = Riccati.of(model.diffusion(), z, years);
    var c = z.times(-model.jumpCorrelation() * muV).plus(1);
    var atOnce = jump.over(c.minus(riccati.byVariance().times(muV)));
    var overTime = jump.times(integral(riccati, c, muV));
    double intensity = model.jumpIntensity();
    return riccati
        .diffusion()
        .plus(
            new Transform(
                overTime.minus(compensator.times(years)).times(intensity),
                Complex.ZERO,
                atOnce.minus(compensator).times(intensity)));
  }

  private static Complex integral(Riccati riccati, Complex c, double muV) {
    double sigma = riccati.model().volOfVariance();
    var limit = riccati.slope().times(muV);
    var far = c.times(riccati.slope()).times(sigma * sigma).plus(riccati.q().times(muV));
    var u = far.times(riccati.decay()).over(c.times(2));
    var lag = limit.times(riccati.decay()).times(u.logRatio()).over(c);
    return lag.negated().plus(riccati.years()).over(c.minus(limit));
  }
}
