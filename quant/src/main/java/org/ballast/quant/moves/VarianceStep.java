package org.ballast.quant.moves;

import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.ballast.quant.math.Normal;
import org.ballast.quant.pricing.HestonModel;

/// One step of Heston's variance and log price by quadratic exponential matching, with the drift of
/// the price corrected so that it stays a martingale.
///
/// Symbols: those of the paper; v and w the variance before and after, psi its variance over its
/// squared mean. Limits: volOfVariance 0 follows the mean. Error: the variance has its exact first
/// two moments; that of prices falls with the square of the step. Source: Andersen, Journal of
/// Computational Finance 11 (2008) 1-42, sections 3.2 and 4.2, with psi_c = 1.5 and both gammas one
/// half.
final class VarianceStep {
  private static final double PSI_CRITICAL = 1.5;
  private static final double PSI_MIN = 1e-14;

  private final HestonModel model;
  private final double years;
  private final double decay;
  private final double byMean;
  private final double noiseByVariance;
  private final double noiseConstant;
  private final double k1;
  private final double k2;
  private final double k3;

  /// The variance after the last step.
  private double variance;

  VarianceStep(HestonModel model, double years) {
    this.model = model;
    this.years = years;
    double kappa = model.meanReversion();
    double sigma = model.volOfVariance();
    decay = Exp.exp(-kappa * years);
    double lost = -Exp.expm1(-kappa * years);
    byMean = model.longRunVariance() * lost;
    noiseByVariance = sigma * sigma * decay * lost / kappa;
    noiseConstant = model.longRunVariance() * sigma * sigma * lost * lost / (2 * kappa);
    double rho = sigma > 0 ? model.correlation() : 0;
    double lever = sigma > 0 ? rho / sigma : 0;
    double drift = 0.5 * years * (kappa * lever - 0.5);
    k1 = drift - lever;
    k2 = drift + lever;
    k3 = 0.5 * years * (1 - rho * rho);
  }

  double variance() {
    return variance;
  }

  /// The log return of a step from variance `v`; [#variance] is then the variance after it. Shape:
  /// `uniform` moves the variance, `normal` the price.
  double logReturn(double v, double uniform, double normal) {
    double mean = byMean + v * decay;
    double noise = v * noiseByVariance + noiseConstant;
    double psi = mean > 0 ? noise / (mean * mean) : 0;
    double a = k2 + 0.5 * k3;
    double correction;
    if (psi < PSI_MIN) {
      variance = mean;
      correction = -a * mean;
    } else if (psi <= PSI_CRITICAL) {
      correction = quadratic(v, mean, psi, uniform, a);
    } else {
      correction = exponential(v, mean, psi, uniform, a);
    }
    double start = correction - (k1 + 0.5 * k3) * v;
    return start + k1 * v + k2 * variance + Math.sqrt(k3 * (v + variance)) * normal;
  }

  /// Sets the variance to a (b + Z)^2 and returns -ln E[e^(A w)].
  private double quadratic(double v, double mean, double psi, double uniform, double a) {
    double inverse = 2 / psi;
    double square = inverse - 1 + Math.sqrt(inverse) * Math.sqrt(inverse - 1);
    double scale = mean / (1 + square);
    double root = Math.sqrt(square) + Normal.quantile(uniform);
    variance = scale * root * root;
    double left = 1 - 2 * a * scale;
    return left > 0 ? -a * square * scale / left + 0.5 * Log.log(left) : uncorrected(v);
  }

  /// Sets the variance to zero or an exponential and returns -ln E[e^(A w)].
  private double exponential(double v, double mean, double psi, double uniform, double a) {
    double zero = (psi - 1) / (psi + 1);
    double rate = (1 - zero) / mean;
    variance = uniform <= zero ? 0 : Log.ofRatio(1 - zero, 1 - uniform) / rate;
    return a < rate ? -Log.log(zero + rate * (1 - zero) / (rate - a)) : uncorrected(v);
  }

  /// Where the moment does not exist: the drift of the exact process, without a correction.
  private double uncorrected(double v) {
    double sigma = model.volOfVariance();
    double lever = sigma > 0 ? model.correlation() / sigma : 0;
    return (k1 + 0.5 * k3) * v - lever * model.meanReversion() * model.longRunVariance() * years;
  }
}
