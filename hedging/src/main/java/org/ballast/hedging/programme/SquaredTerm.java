package org.ballast.hedging.programme;

/// A convex term of an objective, `(offset + perLot · z)² / 2`. Units: those of the root of cost.
/// Shape: `perLot` has an element for each column.
public record SquaredTerm(double offset, double[] perLot) {
  public SquaredTerm {
    perLot = perLot.clone();
  }

  /// A copy.
  @Override
  public double[] perLot() {
    return perLot.clone();
  }

  /// `offset + perLot · z`.
  double level(double[] z) {
    var level = offset;
    for (var j = 0; j < perLot.length; j++) {
      level += perLot[j] * z[j];
    }
    return level;
  }

  double perLot(int column) {
    return perLot[column];
  }
}
