package org.ballast.quant.moves;

import java.util.List;
import org.ballast.domain.value.Asset;
import org.ballast.quant.math.Circular;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Gamma;
import org.ballast.quant.math.Log;
import org.ballast.quant.math.Normal;
import org.ballast.quant.math.StudentT;

/// Fits copulas to joint returns by their ranks.
///
/// Correlations are `sin(pi tau / 2)` of Kendall's tau, which holds for both families and whatever
/// the single returns are like; where the matrix is not positive definite it is drawn towards the
/// identity until it is. Degrees of freedom: greatest likelihood of the ranks over n + 1, found by
/// golden sections in their logarithm between [#FREEDOM_MIN] and [#FREEDOM_MAX]. Source: Demarta &
/// McNeil 2005, section 4.
public final class CopulaCalibrator {
  /// Fewer joint returns are no estimate.
  public static final int OBSERVATIONS_MIN = 60;

  public static final double FREEDOM_MIN = 1;
  public static final double FREEDOM_MAX = 100;

  private static final double HALF_PI = 1.5707963267948966;
  private static final double GOLDEN = 0.6180339887498949;
  private static final int SECTIONS = 24;
  private static final double SHRINK = 0.98;

  private final List<Asset> coins;
  private final double[][] correlation;
  private final double[][] uniforms;

  private CopulaCalibrator(List<Asset> coins, double[][] returns) {
    this.coins = coins;
    this.correlation = correlation(returns);
    this.uniforms = new double[returns.length][];
    for (int i = 0; i < returns.length; i++) {
      uniforms[i] = pseudoObservations(returns[i]);
    }
  }

  /// Shape: `returns` by coin, then by observation; observations do not overlap.
  public static CopulaFit gaussian(List<Asset> coins, double[][] returns) {
    requireShape(coins, returns);
    int observations = observations(returns);
    if (observations < OBSERVATIONS_MIN) {
      return new CopulaFit.TooFew(observations, OBSERVATIONS_MIN);
    }
    var calibrator = new CopulaCalibrator(coins, returns);
    return new CopulaFit.Fitted(
        new Copula.Gaussian(coins, calibrator.correlation),
        calibrator.gaussianLogLikelihood(),
        observations);
  }

  /// Shape: as for [#gaussian].
  public static CopulaFit student(List<Asset> coins, double[][] returns) {
    requireShape(coins, returns);
    int observations = observations(returns);
    if (observations < OBSERVATIONS_MIN) {
      return new CopulaFit.TooFew(observations, OBSERVATIONS_MIN);
    }
    return new CopulaCalibrator(coins, returns).searchStudent();
  }

  private CopulaFit searchStudent() {
    double low = Log.log(FREEDOM_MIN);
    double high = Log.log(FREEDOM_MAX);
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double atLeft = studentLogLikelihood(Exp.exp(left));
    double atRight = studentLogLikelihood(Exp.exp(right));
    for (int section = 0; section < SECTIONS; section++) {
      if (atLeft >= atRight) {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - GOLDEN * (high - low);
        atLeft = studentLogLikelihood(Exp.exp(left));
      } else {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + GOLDEN * (high - low);
        atRight = studentLogLikelihood(Exp.exp(right));
      }
    }
    double freedom = Exp.exp(atLeft >= atRight ? left : right);
    return new CopulaFit.Fitted(
        new Copula.Student(coins, correlation, freedom),
        Math.max(atLeft, atRight),
        uniforms[0].length);
  }

  private double gaussianLogLikelihood() {
    var factor = Cholesky.factor(correlation);
    double sum = 0;
    for (int i = 0; i < uniforms[0].length; i++) {
      var x = new double[coins.size()];
      double own = 0;
      for (int coin = 0; coin < x.length; coin++) {
        x[coin] = Normal.quantile(uniforms[coin][i]);
        own += x[coin] * x[coin];
      }
      sum += 0.5 * (own - squares(Cholesky.solved(factor, x)));
    }
    return sum - uniforms[0].length * logRoot(factor);
  }

  private double studentLogLikelihood(double freedom) {
    var factor = Cholesky.factor(correlation);
    var t = new StudentT(freedom);
    int d = coins.size();
    double constant =
        Gamma.log((freedom + d) / 2)
            + (d - 1) * Gamma.log(freedom / 2)
            - d * Gamma.log((freedom + 1) / 2)
            - logRoot(factor);
    double sum = 0;
    for (int i = 0; i < uniforms[0].length; i++) {
      var x = new double[d];
      double own = 0;
      for (int coin = 0; coin < d; coin++) {
        x[coin] = t.quantile(uniforms[coin][i]);
        own += Log.log1p(x[coin] * x[coin] / freedom);
      }
      double joint = Log.log1p(squares(Cholesky.solved(factor, x)) / freedom);
      sum += 0.5 * ((freedom + 1) * own - (freedom + d) * joint);
    }
    return sum + uniforms[0].length * constant;
  }

  private static double squares(double[] vector) {
    double sum = 0;
    for (double value : vector) {
      sum += value * value;
    }
    return sum;
  }

  /// Half the logarithm of the determinant.
  private static double logRoot(double[][] factor) {
    double sum = 0;
    for (int i = 0; i < factor.length; i++) {
      sum += Log.log(factor[i][i]);
    }
    return sum;
  }

  private static double[] pseudoObservations(double[] returns) {
    var order = Ranks.ascending(returns);
    var uniforms = new double[returns.length];
    for (int rank = 0; rank < order.length; rank++) {
      uniforms[order[rank]] = (rank + 1.0) / (order.length + 1.0);
    }
    return uniforms;
  }

  private static double[][] correlation(double[][] returns) {
    int d = returns.length;
    var matrix = new double[d][d];
    for (int i = 0; i < d; i++) {
      matrix[i][i] = 1;
      for (int j = 0; j < i; j++) {
        matrix[i][j] = Circular.sin(HALF_PI * RankCorrelation.kendall(returns[i], returns[j]));
        matrix[j][i] = matrix[i][j];
      }
    }
    while (Cholesky.factor(matrix).length == 0) {
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          matrix[i][j] *= i == j ? 1 : SHRINK;
        }
      }
    }
    return matrix;
  }

  private static int observations(double[][] returns) {
    return returns[0].length;
  }

  private static void requireShape(List<Asset> coins, double[][] returns) {
    if (coins.isEmpty() || returns.length != coins.size()) {
      throw new IllegalArgumentException(
          "each coin must have its returns: coins=" + coins + " columns=" + returns.length);
    }
    for (double[] column : returns) {
      Columns.finite("return", column, returns[0].length);
    }
  }
}
