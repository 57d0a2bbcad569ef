package org.ballast.hedging.programme;

/// A covariance of factors, taken apart so that risk becomes a squared length: Cholesky with
/// pivoting, which also takes singular covariances.
///
/// Domain: square, finite, symmetric. Factors are brought to unit variance first, so units do not
/// matter. Source: Higham 1990, Analysis of the Cholesky decomposition of a semi-definite matrix.
public sealed interface FactorRoot {
  /// A variance, of factors at unit variance, that counts as none; per factor.
  double RANK_TOLERANCE = 1e-13;

  /// `rows` L with covariance = L L', a row a factor and a column a rank; `pivots` are as many
  /// factors that determine the others.
  record Factored(double[][] rows, int[] pivots) implements FactorRoot {
    /// The number of factors that move independently.
    public int rank() {
      return pivots.length;
    }

    /// Moves of exposures: the root of `aversion` times L'exposure. Half its squared length is
    /// `aversion / 2 * exposure' covariance exposure`.
    public double[] moves(double aversion, double... exposure) {
      if (!(aversion >= 0.0 && aversion < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "aversion must be finite and not negative: aversion=" + aversion);
      }
      if (exposure.length != rows.length) {
        throw new IllegalArgumentException(
            "exposure must be one for each factor: exposures="
                + exposure.length
                + " factors="
                + rows.length);
      }
      var moves = new double[rank()];
      double root = Math.sqrt(aversion);
      for (int k = 0; k < rank(); k++) {
        for (int i = 0; i < exposure.length; i++) {
          moves[k] += rows[i][k] * exposure[i];
        }
        moves[k] *= root;
      }
      return moves;
    }
  }

  /// Some mix of factors would have a negative variance; `factor` is the first that shows it, with
  /// what is left of its variance, as a share of it, once the factors before it are known.
  record Indefinite(int factor, double shareLeft) implements FactorRoot {}

  /// Takes a covariance apart.
  static FactorRoot of(double[][] covariance) {
    requireSymmetric(covariance);
    return new PivotedCholesky(covariance).factor();
  }

  private static void requireSymmetric(double[][] covariance) {
    for (int i = 0; i < covariance.length; i++) {
      if (covariance[i].length != covariance.length) {
        throw new IllegalArgumentException(
            "covariance must be square: rows="
                + covariance.length
                + " columns="
                + covariance[i].length);
      }
      for (int k = 0; k <= i; k++) {
        if (!(covariance[i][k] == covariance[k][i]
            && Math.abs(covariance[i][k]) < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException(
              "covariance must be finite and symmetric: factors="
                  + i
                  + ","
                  + k
                  + " values="
                  + covariance[i][k]
                  + ","
                  + covariance[k][i]);
        }
      }
    }
  }
}
