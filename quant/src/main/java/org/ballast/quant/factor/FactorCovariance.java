package org.ballast.quant.factor;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.ballast.quant.internal.Check;

/// How factors move together over a holding time; it may be singular.
///
/// Shape: `root` has a row for each independent move and a column for each factor, and `Σ = root'
/// root`, so that a variance is a sum of squares and never negative. Units: those of the factors,
/// over `holding`. Error: directions that hold less than 1e-12 of their factor's variance are taken
/// as not moving.
public final class FactorCovariance {
  /// Share of a factor's variance below which nothing is left of it.
  private static final double SHARE_MIN = 1e-12;

  /// Share of a factor's variance that rounding may make negative.
  private static final double NEGATIVE_MAX = 1e-9;

  private final List<MarketFactor> factors;
  private final Duration holding;
  private final double[][] root;
  private final String provenance;

  private FactorCovariance(
      List<MarketFactor> factors, Duration holding, double[][] root, String provenance) {
    this.factors = factors;
    this.holding = holding;
    this.root = root;
    this.provenance = provenance;
  }

  /// The covariance with these entries, by factor. `provenance` says in words where they are from.
  /// Throws: `IllegalArgumentException` for entries that are not finite, not symmetric, or not one
  /// for each pair of factors.
  public static FactorEstimate of(
      List<MarketFactor> factors, Duration holding, double[][] covariance, String provenance) {
    requireSymmetric(factors, covariance);
    var factorisation = new PivotedRoot(covariance);
    if (factorisation.worst < -NEGATIVE_MAX) {
      return new FactorEstimate.Indefinite(
          factors.get(factorisation.worstFactor), factorisation.worst);
    }
    return new FactorEstimate.Known(
        new FactorCovariance(List.copyOf(factors), holding, factorisation.root(), provenance));
  }

  public List<MarketFactor> factors() {
    return factors;
  }

  public Duration holding() {
    return holding;
  }

  /// Where the numbers are from, in words for people.
  public String provenance() {
    return provenance;
  }

  /// How many independent moves there are.
  public int rank() {
    return root.length;
  }

  /// What one standard deviation of each independent move makes of an exposure, `root g`. Units:
  /// those of the exposure times those of the factors: USD for exposures in USD per unit of factor.
  public double[] moves(double[] exposure) {
    if (exposure.length != factors.size()) {
      throw new IllegalArgumentException(
          "exposure must be one per factor: exposure="
              + exposure.length
              + " factors="
              + factors.size());
    }
    var moves = new double[root.length];
    for (var row = 0; row < moves.length; row++) {
      for (var i = 0; i < exposure.length; i++) {
        moves[row] += root[row][i] * exposure[i];
      }
    }
    return moves;
  }

  /// `g'Σg`.
  public double variance(double[] exposure) {
    var variance = 0.0;
    for (var move : moves(exposure)) {
      variance += move * move;
    }
    return variance;
  }

  private static void requireSymmetric(List<MarketFactor> factors, double[][] covariance) {
    if (covariance.length != factors.size()
        || Arrays.stream(covariance).anyMatch(row -> row.length != factors.size())) {
      throw new IllegalArgumentException(
          "covariance must have an entry for each pair of factors: factors=" + factors.size());
    }
    for (var i = 0; i < covariance.length; i++) {
      for (var j = 0; j <= i; j++) {
        Check.finite("covariance", covariance[i][j]);
        if (covariance[i][j] != covariance[j][i]) {
          throw new IllegalArgumentException(
              "covariance must be symmetric: factors="
                  + factors.get(i).name()
                  + ", "
                  + factors.get(j).name());
        }
      }
    }
  }

  /// Cholesky's root with the largest pivot first, of the correlations. What is left when no pivot
  /// is large is zero in a covariance that is merely singular; anything negative shows that it is
  /// none. A factor that does not move must not move with others.
  private static final class PivotedRoot {
    private final double[][] left;
    private final double[] scale;
    private final double[][] rows;
    private int rank;
    private double worst;
    private int worstFactor;

    PivotedRoot(double[][] covariance) {
      var size = covariance.length;
      this.left = new double[size][size];
      this.scale = new double[size];
      this.rows = new double[size][];
      for (var i = 0; i < size; i++) {
        note(i, covariance[i][i] < 0 ? -1 : 0);
        scale[i] = Math.sqrt(Math.max(0, covariance[i][i]));
      }
      for (var i = 0; i < size; i++) {
        for (var j = 0; j < size; j++) {
          left[i][j] = correlation(covariance, i, j);
        }
      }
      eliminate();
    }

    private double correlation(double[][] covariance, int i, int j) {
      var norm = scale[i] * scale[j];
      if (norm > 0) {
        return covariance[i][j] / norm;
      }
      note(i, covariance[i][j] == 0 ? 0 : -1);
      return 0;
    }

    private void eliminate() {
      for (var pivot = largest(); left[pivot][pivot] > SHARE_MIN && rank < left.length; ) {
        var diagonal = Math.sqrt(left[pivot][pivot]);
        var row = new double[left.length];
        for (var i = 0; i < row.length; i++) {
          row[i] = left[pivot][i] / diagonal;
        }
        for (var i = 0; i < row.length; i++) {
          for (var j = 0; j < row.length; j++) {
            left[i][j] -= row[i] * row[j];
          }
          note(i, left[i][i]);
        }
        rows[rank++] = row;
        pivot = largest();
      }
      noteRest();
    }

    /// In what is left no factor may move with another more than its own variance allows.
    private void noteRest() {
      for (var i = 0; i < left.length; i++) {
        for (var j = 0; j < i; j++) {
          note(i, Math.min(0, NEGATIVE_MAX / 2 - Math.abs(left[i][j])));
        }
      }
    }

    private int largest() {
      var largest = 0;
      for (var i = 1; i < left.length; i++) {
        if (left[i][i] > left[largest][largest]) {
          largest = i;
        }
      }
      return largest;
    }

    private void note(int factor, double value) {
      if (value < worst) {
        worst = value;
        worstFactor = factor;
      }
    }

    double[][] root() {
      var root = new double[rank][];
      for (var k = 0; k < rank; k++) {
        root[k] = rows[k].clone();
        for (var i = 0; i < root[k].length; i++) {
          root[k][i] *= scale[i];
        }
      }
      return root;
    }
  }
}
