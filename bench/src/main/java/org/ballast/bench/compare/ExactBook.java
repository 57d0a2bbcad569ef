package org.ballast.bench.compare;

import java.util.function.IntToDoubleFunction;

/// The book's exact values in some scenarios, and how far those of a library lie from them.
///
/// Shape: columns of the scenario's number, the value, and the scale of its error: the sum of the
/// positions' absolute values.
record ExactBook(double[][] columns) {
  static final int COLUMNS = 3;

  /// The greatest error over its scale of what gives the book's value in a scenario.
  double error(IntToDoubleFunction value) {
    double worst = 0;
    for (int row = 0; row < columns[0].length; row++) {
      double found = value.applyAsDouble((int) columns[0][row]);
      double error = Math.abs(found - columns[1][row]) / columns[2][row];
      worst = Math.max(worst, Double.isNaN(error) ? Double.POSITIVE_INFINITY : error);
    }
    return worst;
  }
}
