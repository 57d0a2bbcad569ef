package org.ballast.quant.factor;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.ballast.quant.internal.Check;

/// How factors move together over a holding time. It may be singular; whether it is a covariance at
/// all shows where it is taken apart.
///
/// Shape: `matrix` by factor. Units: those of the factors, over `holding`. `provenance` says in
/// words where the numbers are from. Throws: `IllegalArgumentException` for entries that are not
/// finite, not symmetric, or not one for each pair of factors.
public record FactorCovariance(
    List<MarketFactor> factors, Duration holding, double[][] matrix, String provenance) {
  public FactorCovariance {
    factors = List.copyOf(factors);
    matrix = copy(matrix);
    requireSymmetric(factors, matrix);
  }

  /// A copy.
  @Override
  public double[][] matrix() {
    return copy(matrix);
  }

  /// `g'Σg` of an exposure to each factor.
  public double variance(double[] exposure) {
    var variance = 0.0;
    for (var i = 0; i < exposure.length; i++) {
      for (var j = 0; j < exposure.length; j++) {
        variance += exposure[i] * matrix[i][j] * exposure[j];
      }
    }
    return variance;
  }

  private static double[][] copy(double[][] matrix) {
    return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
  }

  private static void requireSymmetric(List<MarketFactor> factors, double[][] matrix) {
    if (matrix.length != factors.size()
        || Arrays.stream(matrix).anyMatch(row -> row.length != factors.size())) {
      throw new IllegalArgumentException(
          "covariance must have an entry for each pair of factors: factors=" + factors.size());
    }
    for (var i = 0; i < matrix.length; i++) {
      for (var j = 0; j <= i; j++) {
        Check.finite("covariance", matrix[i][j]);
        if (matrix[i][j] != matrix[j][i]) {
          throw new IllegalArgumentException(
              "covariance must be symmetric: factors="
                  + factors.get(i).name()
                  + ", "
                  + factors.get(j).name());
        }
      }
    }
  }
}
