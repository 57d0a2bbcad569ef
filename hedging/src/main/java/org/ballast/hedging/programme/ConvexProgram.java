package org.ballast.hedging.programme;

import java.util.List;

/// Minimise `c'z + Σ (f_k + F_k z)² / 2 + Σ q_j z_j² / 2` under the rows and bounds of a linear
/// programme. Domain: q >= 0. Shape: q by column.
public record ConvexProgram(LinearProgram linear, List<SquaredTerm> squares, double[] perSquare) {
  public ConvexProgram {
    squares = List.copyOf(squares);
    perSquare = perSquare.clone();
    if (perSquare.length != linear.columnCount()) {
      throw new IllegalArgumentException(
          "q must have an element for each column: q="
              + perSquare.length
              + " columns="
              + linear.columnCount());
    }
    for (var q : perSquare) {
      if (!(q >= 0 && q < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("q must be finite and not negative: q=" + q);
      }
    }
  }

  /// A copy.
  @Override
  public double[] perSquare() {
    return perSquare.clone();
  }

  double perSquare(int column) {
    return perSquare[column];
  }

  public double objective(double[] z) {
    var sum = linear.objective(z);
    for (var square : squares) {
      var level = square.level(z);
      sum += level * level / 2;
    }
    for (var j = 0; j < z.length; j++) {
      sum += perSquare[j] * z[j] * z[j] / 2;
    }
    return sum;
  }
}
