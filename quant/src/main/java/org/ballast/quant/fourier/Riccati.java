package org.ballast.quant.fourier;

import org.ballast.quant.pricing.HestonModel;

/// The exponent of Heston's model, `ln E[(S_T / F)^z] = C + D v0`, and what it is built from.
///
/// Symbols: kappa, theta, sigma, rho, v0 as in HestonModel, q = z (1 - z), b = kappa - rho sigma z,
/// d = sqrt(b^2 + sigma^2 q) with Re d >= 0, E = (1 - e^(-dT)) / d, a = (b - d) / sigma^2, w = (b -
/// d) E / 2. Then D = -q E / (2 (1 + w)) and C = kappa theta a (T - E ln(1 + w) / w): the "little
/// trap" form, whose logarithm needs no correction of its branch, arranged so that nothing is
/// divided by sigma and nothing cancels as sigma, kappa or T go to zero.
///
/// Source: Albrecher, Mayer, Schoutens & Tistaert, "The little Heston trap", Wilmott Magazine,
/// January 2007, 83-92.
///
/// @param q z (1 - z)
/// @param b the friction of the Riccati equation
/// @param slope a, the limit of D for long times
/// @param decay E
/// @param shift w
record Riccati(
    HestonModel model,
    double years,
    Complex q,
    Complex b,
    Complex slope,
    Complex decay,
    Complex shift) {

  static Riccati of(HestonModel model, Complex z, double years) {
    double sigma = model.volOfVariance();
    double variance = sigma * sigma;
    var q = z.minus(z.times(z));
    var b = z.times(-model.correlation() * sigma).plus(model.meanReversion());
    var d = b.times(b).plus(q.times(variance)).sqrt();
    var slope = slope(q, b, d, variance);
    var decay = d.times(years).decayRatio().times(years);
    var shift = slope.times(decay).times(0.5 * variance);
    return new Riccati(model, years, q, b, slope, decay, shift);
  }

  Transform diffusion() {
    double pull = model.meanReversion() * model.longRunVariance();
    var byVariance = byVariance();
    var drift = slope.times(decay.times(shift.logRatio()).negated().plus(years)).times(pull);
    double halfSquare = 0.5 * model.volOfVariance() * model.volOfVariance();
    var growth =
        byVariance
            .times(byVariance.times(halfSquare).minus(b))
            .minus(q.times(0.5))
            .times(model.variance());
    return new Transform(
        drift.plus(byVariance.times(model.variance())),
        byVariance,
        growth.plus(byVariance.times(pull)));
  }

  /// D.
  Complex byVariance() {
    return q.times(decay).times(-0.5).over(shift.plus(1));
  }

  /// `(b - d) / sigma^2`; zero without mean reversion and randomness, where its weight is zero.
  private static Complex slope(Complex q, Complex b, Complex d, double variance) {
    if (b.re() < 0) {
      return b.minus(d).times(1 / variance);
    }
    // Here b - d cancels; (b - d)(b + d) = -sigma^2 q does not.
    var sum = b.plus(d);
    return sum.isZero() ? Complex.ZERO : q.negated().over(sum);
  }
}
