package org.ballast.quant.moves;

import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.ballast.quant.math.Normal;
import org.ballast.quant.pricing.SvcjModel;

/// Where price and variance of one coin end on simulated paths of its model.
///
/// The price is a martingale: E[e^logReturn] = 1. Every draw is a function of seed, purpose, path
/// and step, so paths may be made in any order. Jumps come at the ends of steps; at most
/// [#JUMPS_MAX] in one. Shape: one element a path. Error: docs/models/joint-moves.md.
record SvcjPaths(double[] logReturns, double[] variances) {
  static final int JUMPS_MAX = 16;

  private static final int DIFFUSION_DRAWS = 3;
  private static final int JUMP_DRAWS = 2;

  /// What is drawn for one coin, apart from other coins: two purposes from `purpose` on.
  record Draws(long seed, long purpose) {
    CounterRandom diffusion() {
      return new CounterRandom(seed, purpose);
    }

    CounterRandom jumps() {
      return new CounterRandom(seed, purpose + 1);
    }
  }

  static SvcjPaths of(SvcjModel model, double years, int steps, int paths, Draws draws) {
    var walk = new Walk(model, years / steps, steps, draws);
    var logReturns = new double[paths];
    var variances = new double[paths];
    for (int path = 0; path < paths; path++) {
      walk.run(path);
      logReturns[path] = walk.logReturn;
      variances[path] = walk.variance;
    }
    return new SvcjPaths(logReturns, variances);
  }

  private static final class Walk {
    private final SvcjModel model;
    private final int steps;
    private final CounterRandom diffusion;
    private final CounterRandom jumps;
    private final VarianceStep step;
    private final double jumpsPerStep;
    private final double noJump;
    private final double compensation;
    private double logReturn;
    private double variance;

    Walk(SvcjModel model, double stepYears, int steps, Draws draws) {
      this.model = model;
      this.steps = steps;
      this.diffusion = draws.diffusion();
      this.jumps = draws.jumps();
      this.step = new VarianceStep(model.diffusion(), stepYears);
      this.jumpsPerStep = model.jumpIntensity() * stepYears;
      this.noJump = Exp.exp(-jumpsPerStep);
      double meanFactor =
          Exp.exp(model.jumpLogMean() + 0.5 * model.jumpLogSd() * model.jumpLogSd())
              / (1 - model.jumpCorrelation() * model.jumpVarianceMean());
      this.compensation = jumpsPerStep * (meanFactor - 1);
    }

    void run(int path) {
      logReturn = 0;
      variance = model.diffusion().variance();
      for (int i = 0; i < steps; i++) {
        long place = (long) path * steps + i;
        long draw = DIFFUSION_DRAWS * place;
        logReturn +=
            step.logReturn(
                    variance,
                    diffusion.openUniform(draw),
                    Normal.quantile(diffusion.openUniform(draw + 1)))
                - compensation;
        variance = step.variance();
        jump(diffusion.uniform(draw + 2), place);
      }
    }

    /// Inverts the Poisson distribution, and draws each jump.
    private void jump(double uniform, long place) {
      double probability = noJump;
      double cumulative = noJump;
      for (int count = 0; count < JUMPS_MAX && uniform > cumulative; count++) {
        long draw = JUMP_DRAWS * (place * JUMPS_MAX + count);
        double inVariance = -model.jumpVarianceMean() * Log.log1p(-jumps.uniform(draw));
        double normal = Normal.quantile(jumps.openUniform(draw + 1));
        variance += inVariance;
        logReturn +=
            model.jumpLogMean() + model.jumpCorrelation() * inVariance + model.jumpLogSd() * normal;
        probability *= jumpsPerStep / (count + 1);
        cumulative += probability;
      }
    }
  }
}
