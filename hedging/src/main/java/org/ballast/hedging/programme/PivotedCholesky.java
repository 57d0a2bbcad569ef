package org.ballast.hedging.programme;

import java.util.Arrays;

/// Cholesky decomposition that takes the factor of greatest remaining variance first, ties by
/// lowest factor.
final class PivotedCholesky {
  private final int size;
  private final double[] deviation;
  private final double[][] rest;
  private final double[][] root;
  private final boolean[] isDone;
  private final int[] pivots;

  PivotedCholesky(double[][] covariance) {
    size = covariance.length;
    deviation = new double[size];
    rest = new double[size][size];
    root = new double[size][size];
    isDone = new boolean[size];
    pivots = new int[size];
    for (int i = 0; i < size; i++) {
      deviation[i] = Math.sqrt(Math.max(0.0, covariance[i][i]));
    }
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < size; k++) {
        rest[i][k] = covariance[i][k] / unit(i) / unit(k);
      }
    }
  }

  FactorRoot factor() {
    double tolerance = FactorRoot.RANK_TOLERANCE * size;
    for (int rank = 0; ; rank++) {
      int pivot = largest();
      if (pivot < 0 || rest[pivot][pivot] <= tolerance) {
        return conclude(rank, tolerance);
      }
      eliminate(pivot, rank);
    }
  }

  /// A factor without variance keeps its covariances, which must then be zero.
  private double unit(int factor) {
    return deviation[factor] > 0.0 ? deviation[factor] : 1.0;
  }

  private int largest() {
    int chosen = -1;
    for (int i = 0; i < size; i++) {
      if (!isDone[i] && (chosen < 0 || rest[i][i] > rest[chosen][chosen])) {
        chosen = i;
      }
    }
    return chosen;
  }

  private void eliminate(int pivot, int rank) {
    double length = Math.sqrt(rest[pivot][pivot]);
    isDone[pivot] = true;
    pivots[rank] = pivot;
    root[pivot][rank] = length;
    for (int i = 0; i < size; i++) {
      if (!isDone[i]) {
        root[i][rank] = rest[i][pivot] / length;
      }
    }
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < size; k++) {
        if (!isDone[i] && !isDone[k]) {
          rest[i][k] -= root[i][rank] * root[k][rank];
        }
      }
    }
  }

  /// What is left must be nothing: a variance below zero, or a covariance without variance, is a
  /// contradiction.
  private FactorRoot conclude(int rank, double tolerance) {
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < size && !isDone[i]; k++) {
        if (!isDone[k] && !(Math.abs(rest[i][k]) <= 2.0 * tolerance)) {
          return new FactorRoot.Indefinite(i, rest[i][i]);
        }
      }
    }
    var rows = new double[size][rank];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < rank; k++) {
        rows[i][k] = root[i][k] * unit(i);
      }
    }
    return new FactorRoot.Factored(rows, Arrays.copyOf(pivots, rank));
  }
}
