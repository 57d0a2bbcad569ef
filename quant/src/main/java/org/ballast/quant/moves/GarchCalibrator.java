package org.ballast.quant.moves;

import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.ballast.quant.math.NelderMead;
import org.ballast.quant.moves.VolatilityFilter.Garch;

/// Fits GARCH(1,1) to returns by Gaussian quasi-likelihood, the long-run variance being that of the
/// sample.
///
/// The search is over the logits of shock + persistence, below [#SUM_MAX] so that the variance
/// returns, and of the shock's share of the sum. Source: Engle & Mezrich, "GARCH for groups", Risk
/// 9 (1996), for the targeted variance; Bollerslev & Wooldridge 1992 for the quasi-likelihood.
public final class GarchCalibrator {
  /// Fewer returns are no estimate.
  public static final int RETURNS_MIN = 250;

  /// Greatest shock + persistence.
  public static final double SUM_MAX = 0.9999;

  private static final int ITERATIONS = 120;
  private static final double[][] STARTS = {{3.5, -2.5}, {1, -1}};
  private static final double STEP = 0.7;

  private final double[] returns;
  private final double variance;

  private GarchCalibrator(double[] returns, double variance) {
    this.returns = returns;
    this.variance = variance;
  }

  /// Returns of successive steps. Throws: `IllegalArgumentException` where one is not finite.
  public static GarchFit fit(double[] returns) {
    double squares = 0;
    for (double value : returns) {
      Check.finite("return", value);
      squares += value * value;
    }
    if (returns.length < RETURNS_MIN || !(squares > 0)) {
      return new GarchFit.TooFew(returns.length, RETURNS_MIN);
    }
    return new GarchCalibrator(returns, squares / returns.length).search();
  }

  private GarchFit search() {
    double[] best = {0, 0, Double.POSITIVE_INFINITY};
    for (double[] start : STARTS) {
      double[] found =
          NelderMead.minimise(
              (x, y) -> -logLikelihood(model(x, y)), start[0], start[1], STEP, STEP, ITERATIONS);
      best = found[2] < best[2] ? found : best;
    }
    return new GarchFit.Fitted(model(best[0], best[1]), -best[2]);
  }

  private Garch model(double sumLogit, double shareLogit) {
    double sum = SUM_MAX * logistic(sumLogit);
    double shock = sum * logistic(shareLogit);
    return new Garch(variance, shock, sum - shock);
  }

  private double logLikelihood(Garch model) {
    double v = variance;
    double sum = 0;
    for (double value : returns) {
      sum -= 0.5 * (Log.log(v) + value * value / v);
      v = model.nextVariance(v, value);
    }
    return sum;
  }

  private static double logistic(double x) {
    return 1 / (1 + Exp.exp(-x));
  }
}
