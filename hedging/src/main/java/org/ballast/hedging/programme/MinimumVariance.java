package org.ballast.hedging.programme;

import java.util.Arrays;

/// The positions in hedging factors that leave a held portfolio the least variance, `h = -S_hh^-1
/// S_hp w`, without costs, bounds or lots.
///
/// Units: exposures in currency per relative move of a factor, variances in its square. Domain: a
/// covariance as `FactorRoot` takes it; hedges that others determine are left at zero.
public sealed interface MinimumVariance {
  /// `hedge` by hedging factor, with the variance that remains and the one without it.
  record Hedge(double[] hedge, double variance, double unhedgedVariance)
      implements MinimumVariance {
    public Hedge {
      hedge = hedge.clone();
    }

    /// Share of the variance that the hedge removes; 0 where there is none.
    public double effectiveness() {
      return unhedgedVariance > 0.0 ? 1.0 - variance / unhedgedVariance : 0.0;
    }
  }

  /// The covariance of the hedges has a negative variance, as `FactorRoot.Indefinite` says.
  record Indefinite(int factor, double shareLeft) implements MinimumVariance {}

  /// The first factors are those to hedge with, the rest those held, with exposures `held`.
  static MinimumVariance of(double[][] covariance, double... held) {
    int hedges = covariance.length - held.length;
    if (!(hedges > 0)) {
      throw new IllegalArgumentException(
          "covariance must have factors to hedge with: factors="
              + covariance.length
              + " held="
              + held.length);
    }
    return switch (FactorRoot.of(covariance)) {
      case FactorRoot.Indefinite indefinite ->
          new Indefinite(indefinite.factor(), indefinite.shareLeft());
      case FactorRoot.Factored _ -> hedge(covariance, hedges, held);
    };
  }

  private static MinimumVariance hedge(double[][] covariance, int hedges, double... held) {
    var own = new double[hedges][];
    for (int i = 0; i < hedges; i++) {
      own[i] = Arrays.copyOf(covariance[i], hedges);
    }
    if (!(FactorRoot.of(own) instanceof FactorRoot.Factored root)) {
      throw new IllegalStateException("part of a covariance must be one");
    }
    var exposure = new double[covariance.length];
    System.arraycopy(held, 0, exposure, hedges, held.length);
    double unhedged = variance(covariance, exposure);
    var pivots = root.pivots();
    var matrix = new double[pivots.length][pivots.length];
    var solution = new double[pivots.length];
    for (int i = 0; i < pivots.length; i++) {
      solution[i] = -covarianceWith(covariance, pivots[i], exposure);
      for (int k = 0; k < pivots.length; k++) {
        matrix[i][k] = covariance[pivots[i]][pivots[k]];
      }
    }
    Cholesky.solve(matrix, solution);
    for (int i = 0; i < pivots.length; i++) {
      exposure[pivots[i]] = solution[i];
    }
    var hedge = Arrays.copyOf(exposure, hedges);
    return new Hedge(hedge, variance(covariance, exposure), unhedged);
  }

  private static double covarianceWith(double[][] covariance, int factor, double[] exposure) {
    double sum = 0.0;
    for (int k = 0; k < exposure.length; k++) {
      sum += covariance[factor][k] * exposure[k];
    }
    return sum;
  }

  private static double variance(double[][] covariance, double[] exposure) {
    double sum = 0.0;
    for (int i = 0; i < exposure.length; i++) {
      sum += exposure[i] * covarianceWith(covariance, i, exposure);
    }
    return sum;
  }
}
