package org.ballast.quant.fourier;

import java.util.stream.Stream;
import org.ballast.quant.pricing.BatesModel;
import org.ballast.quant.pricing.HestonModel;
import org.ballast.quant.pricing.KouJumpModel;
import org.ballast.quant.pricing.MertonJumpModel;
import org.ballast.quant.pricing.SvcjModel;

/// Logarithm of a transform and its derivatives with respect to the parameters of a family.
///
/// Shape: one derivative for each parameter, in the family's order. Heston's are in closed form;
/// the others are differences, which a search for a minimum bears. Source: Cui, del Bano Rollin &
/// Germano 2017, Eur. J. Oper. Res. 263, 625-638, for the idea; derived here for [Riccati].
record LogGradient(Complex log, Complex[] byParameter) {
  private static final double STEP = 1e-6;
  private static final double SCALE_MIN = 0.01;

  static LogGradient of(ModelFamily family, double[] parameters, Complex z, double years) {
    return switch (family.model(parameters)) {
      case HestonModel heston -> heston(heston, z, years);
      case BatesModel bates -> bates(bates, z, years);
      case SvcjModel _, MertonJumpModel _, KouJumpModel _ ->
          differences(family, parameters, z, years);
    };
  }

  /// The diffusion's derivatives and those of jumps without one.
  private static LogGradient bates(BatesModel model, Complex z, double years) {
    var diffusion = heston(model.diffusion(), z, years);
    double[] jumps = {0, model.jumpIntensity(), model.jumpLogMean(), model.jumpLogSd()};
    var jump = differences(ModelFamily.MERTON, jumps, z, years);
    var byJumps = Stream.of(jump.byParameter).skip(1);
    return new LogGradient(
        diffusion.log.plus(jump.log),
        Stream.concat(Stream.of(diffusion.byParameter), byJumps).toArray(Complex[]::new));
  }

  private static LogGradient differences(
      ModelFamily family, double[] parameters, Complex z, double years) {
    var log = Transform.of(family.model(parameters), z, years).log();
    var byParameter = new Complex[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      double[] moved = parameters.clone();
      moved[i] += STEP * (Math.abs(moved[i]) + SCALE_MIN);
      double step = moved[i] - parameters[i];
      var movedLog = Transform.of(family.model(moved), z, years).log();
      byParameter[i] = movedLog.minus(log).times(1 / step);
    }
    return new LogGradient(log, byParameter);
  }

  /// Every derivative follows the chain from b and d through E and w to C and D.
  private static LogGradient heston(HestonModel model, Complex z, double years) {
    var riccati = Riccati.of(model, z, years);
    var diffusion = riccati.diffusion();
    var byVariance = diffusion.byLevel();
    var drift = diffusion.log().minus(byVariance.times(model.variance()));
    double sigma = model.volOfVariance();
    double pull = model.meanReversion() * model.longRunVariance();
    var chain = new HestonChain(riccati, pull / (sigma * sigma), byVariance, model.variance());
    var zSigma = z.times(-sigma);
    var zRho = z.times(-model.correlation());
    return new LogGradient(
        diffusion.log(),
        new Complex[] {
          chain.by(Complex.ONE, Complex.ZERO).plus(drift.times(1 / model.meanReversion())),
          drift.times(1 / model.longRunVariance()),
          chain.by(zRho, riccati.q().times(sigma)).minus(drift.times(2 / sigma)),
          chain.by(zSigma, Complex.ZERO),
          byVariance
        });
  }
}
