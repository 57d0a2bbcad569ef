package org.ballast.hedging.programme;

/// Bounds of every variable, columns first and then row activities, in original units. Mutable: the
/// search narrows them in place.
record VariableBounds(double[] lower, double[] upper) {
  /// The bounds of the programme itself.
  static VariableBounds of(LinearProgram program) {
    int n = program.columnCount();
    var lower = new double[n + program.rowCount()];
    var upper = new double[n + program.rowCount()];
    for (int j = 0; j < n; j++) {
      upper[j] = program.upper(j);
    }
    for (int i = 0; i < program.rowCount(); i++) {
      lower[n + i] = program.row(i).lower();
      upper[n + i] = program.row(i).upper();
    }
    return new VariableBounds(lower, upper);
  }

  /// The bounds of some of the columns, in the order given, and of all rows.
  VariableBounds select(int[] chosen, int columnCount) {
    int rowCount = lower.length - columnCount;
    var selected =
        new VariableBounds(
            new double[chosen.length + rowCount], new double[chosen.length + rowCount]);
    for (int k = 0; k < chosen.length; k++) {
      selected.lower[k] = lower[chosen[k]];
      selected.upper[k] = upper[chosen[k]];
    }
    System.arraycopy(lower, columnCount, selected.lower, chosen.length, rowCount);
    System.arraycopy(upper, columnCount, selected.upper, chosen.length, rowCount);
    return selected;
  }

  VariableBounds copy() {
    return new VariableBounds(lower.clone(), upper.clone());
  }

  void copyFrom(VariableBounds other) {
    System.arraycopy(other.lower, 0, lower, 0, lower.length);
    System.arraycopy(other.upper, 0, upper, 0, upper.length);
  }
}
