package org.ballast.quant.surface;

import java.util.List;
import org.ballast.quant.fitting.LevenbergMarquardt;

/// The weighted squared errors in vol of an [EssviChain] to the quotes of its expiries.
///
/// Each expiry's errors depend on three quantities only, so they are summed in those first and
/// carried to the coordinates of all expiries once.
final class EssviProblem implements LevenbergMarquardt.Problem {
  private static final int QUANTITIES = EssviChain.COORDINATES;

  private final List<WeightedQuotes> quotes;

  EssviProblem(List<WeightedQuotes> quotes) {
    this.quotes = quotes;
  }

  @Override
  public double cost(double[] x) {
    var chain = EssviChain.of(x);
    var cost = 0.0;
    for (var i = 0; i < quotes.size(); i++) {
      cost += sums(chain, i)[0][QUANTITIES];
    }
    return cost;
  }

  @Override
  public LevenbergMarquardt.Normal normal(double[] x) {
    var chain = EssviChain.of(x);
    var cost = 0.0;
    var gradient = new double[x.length];
    var matrix = new double[x.length][x.length];
    for (var i = 0; i < quotes.size(); i++) {
      var sums = sums(chain, i);
      cost += sums[0][QUANTITIES];
      carry(sums, chain.derivatives(i), (i + 1) * QUANTITIES, gradient, matrix);
    }
    return new LevenbergMarquardt.Normal(cost, gradient, matrix);
  }

  /// Shape: J'J by quantity; then a row of J'r; the sum of squares at the end of the first row.
  private double[][] sums(EssviChain chain, int expiry) {
    var smile = quotes.get(expiry);
    var sums = new double[QUANTITIES + 1][QUANTITIES + 1];
    var moves = new double[QUANTITIES];
    for (var i = 0; i < smile.size(); i++) {
      var vol =
          Math.sqrt(chain.totalVariance(expiry, smile.logMoneyness(i), moves) / smile.years());
      var error = smile.rootWeight(i) * (vol - smile.midVol(i));
      var byVariance = smile.rootWeight(i) / (2 * vol * smile.years());
      for (var p = 0; p < QUANTITIES; p++) {
        moves[p] *= byVariance;
        sums[QUANTITIES][p] += moves[p] * error;
        for (var q = 0; q <= p; q++) {
          sums[p][q] += moves[p] * moves[q];
        }
      }
      sums[0][QUANTITIES] += error * error;
    }
    return sums;
  }

  /// Adds M'(J'J)M below the diagonal and M'(J'r), where M is `derivatives`.
  private static void carry(
      double[][] sums, double[][] derivatives, int size, double[] gradient, double[][] matrix) {
    for (var i = 0; i < size; i++) {
      for (var p = 0; p < QUANTITIES; p++) {
        gradient[i] += derivatives[p][i] * sums[QUANTITIES][p];
        var along = 0.0;
        for (var q = 0; q < QUANTITIES; q++) {
          along += sums[Math.max(p, q)][Math.min(p, q)] * derivatives[q][i];
        }
        for (var j = 0; j <= i; j++) {
          matrix[i][j] += along * derivatives[p][j];
        }
      }
    }
  }
}
