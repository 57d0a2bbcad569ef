package org.ballast.quant.surface;

/// A sum of squares and its normal equations, in which only unknowns of the same or of neighbouring
/// blocks meet, as those of smiles in order of time. Solved by Cholesky's factors within the band.
final class BandedSystem {
  private final int block;
  private final int size;

  /// How many unknowns before its own a row may touch, itself included.
  private final int width;

  /// Lower triangle by row: the diagonal comes last, what is left of it before.
  private final double[][] rows;

  private final double[] right;
  private double cost;

  BandedSystem(int block, int blocks) {
    this.block = block;
    this.size = block * blocks;
    this.width = 2 * block;
    this.rows = new double[size][width];
    this.right = new double[size];
  }

  double cost() {
    return cost;
  }

  /// Adds the square of a residual that depends on one block. Shape: derivatives by its unknowns.
  void add(int at, double residual, double[] derivatives) {
    cost += residual * residual;
    addBlock(at, residual, derivatives);
  }

  /// Adds the square of a residual that depends on a block and the next.
  void add(int at, double residual, double[] derivatives, double[] nextDerivatives) {
    cost += residual * residual;
    addBlock(at, residual, derivatives);
    addBlock(at + 1, residual, nextDerivatives);
    for (var i = 0; i < block; i++) {
      var row = rows[(at + 1) * block + i];
      var column = width - 1 - block - i;
      for (var j = 0; j < block; j++) {
        row[column + j] += nextDerivatives[i] * derivatives[j];
      }
    }
  }

  private void addBlock(int at, double residual, double[] derivatives) {
    for (var i = 0; i < block; i++) {
      var row = rows[at * block + i];
      var column = width - 1 - i;
      for (var j = 0; j <= i; j++) {
        row[column + j] += derivatives[i] * derivatives[j];
      }
      right[at * block + i] -= derivatives[i] * residual;
    }
  }

  /// The step towards the least sum of squares, each diagonal raised by `damping` of itself
  /// (Marquardt).
  double[] step(double damping) {
    var factor = new double[size][];
    var step = right.clone();
    for (var i = 0; i < size; i++) {
      factor[i] = factorRow(factor, i, damping);
      for (var j = first(i); j < i; j++) {
        step[i] -= factor[i][column(i, j)] * step[j];
      }
      step[i] /= factor[i][width - 1];
    }
    for (var i = size - 1; i >= 0; i--) {
      for (var j = i + 1; j < Math.min(size, i + width); j++) {
        step[i] -= factor[j][column(j, i)] * step[j];
      }
      step[i] /= factor[i][width - 1];
    }
    return step;
  }

  private double[] factorRow(double[][] factor, int i, double damping) {
    var row = rows[i].clone();
    row[width - 1] += damping * row[width - 1];
    for (var j = first(i); j < i; j++) {
      var sum = row[column(i, j)];
      for (var n = Math.max(first(i), first(j)); n < j; n++) {
        sum -= row[column(i, n)] * factor[j][column(j, n)];
      }
      row[column(i, j)] = sum / factor[j][width - 1];
    }
    for (var n = first(i); n < i; n++) {
      row[width - 1] -= row[column(i, n)] * row[column(i, n)];
    }
    row[width - 1] = Math.sqrt(Math.max(row[width - 1], Double.MIN_NORMAL));
    return row;
  }

  private int first(int row) {
    return Math.max(0, row - width + 1);
  }

  private int column(int row, int unknown) {
    return width - 1 - row + unknown;
  }
}
