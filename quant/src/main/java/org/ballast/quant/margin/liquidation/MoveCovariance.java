package org.ballast.quant.margin.liquidation;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;
import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Exp;
import org.ballast.quant.scenario.MarketMove;

/// How the logarithms of spots, and of all volatilities together, move with one another in a year.
///
/// Shape: `covariance` by asset in the order of `assets`, volatilities last. Units: per year.
/// Domain: symmetric and positive definite.
public final class MoveCovariance {
  private static final double YEAR_MS = 31_536_000_000.0;

  private final List<Asset> assets;
  private final double[][] root;

  private MoveCovariance(List<Asset> assets, double[][] root) {
    this.assets = assets;
    this.root = root;
  }

  public static MoveCovariance of(List<Asset> assets, double[][] covariance) {
    int size = assets.size() + 1;
    if (covariance.length != size
        || Arrays.stream(covariance).anyMatch(row -> row.length != size)) {
      throw new IllegalArgumentException(
          "covariance must have a row and a column for each asset and for vol: assets=" + assets);
    }
    return new MoveCovariance(List.copyOf(assets), cholesky(covariance));
  }

  /// Spots with one correlation, and volatilities with another to each of them. Units: vols and
  /// `volOfVol` per year.
  public static MoveCovariance of(
      List<Asset> assets,
      double[] vols,
      double correlation,
      double volOfVol,
      double spotVolCorrelation) {
    int n = assets.size();
    var covariance = new double[n + 1][n + 1];
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= n; j++) {
        double left = i < n ? vols[i] : volOfVol;
        double right = j < n ? vols[j] : volOfVol;
        double common = i == j ? 1 : i < n && j < n ? correlation : spotVolCorrelation;
        covariance[i][j] = left * right * common;
      }
    }
    return of(assets, covariance);
  }

  public List<Asset> assets() {
    return assets;
  }

  /// How many independent factors there are.
  int size() {
    return root.length;
  }

  /// The move of factors given in standard deviations over `years`.
  MarketMove move(double[] factors, double years) {
    var logs = logMoves(factors, Math.sqrt(years));
    var spots = new TreeMap<Asset, Double>();
    for (int i = 0; i < assets.size(); i++) {
      spots.put(assets.get(i), Exp.exp(logs[i]));
    }
    return new MarketMove(spots, Exp.exp(logs[assets.size()]));
  }

  double[] logMoves(double[] factors, double rootYears) {
    var logs = new double[root.length];
    for (int i = 0; i < logs.length; i++) {
      for (int k = 0; k <= i; k++) {
        logs[i] += root[i][k] * factors[k] * rootYears;
      }
    }
    return logs;
  }

  static double years(java.time.Duration duration) {
    return duration.toMillis() / YEAR_MS;
  }

  private static double[][] cholesky(double[][] matrix) {
    int n = matrix.length;
    var root = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        Check.finite("covariance", sum);
        for (int k = 0; k < j; k++) {
          sum -= root[i][k] * root[j][k];
        }
        if (i == j) {
          Check.positive("pivot of the covariance", sum);
          root[i][i] = Math.sqrt(sum);
        } else {
          root[i][j] = sum / root[j][j];
        }
      }
    }
    return root;
  }
}
