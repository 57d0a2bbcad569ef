package org.ballast.hedging.programme;

import java.util.stream.IntStream;

/// The best continuous columns for given whole lots: a programme of the continuous columns alone.
final class Completion {
  private final LinearProgram program;
  private final int[] continuous;
  private final LinearProgram rest;
  private final DualSimplex simplex;
  private final VariableBounds bounds;

  Completion(LinearProgram program) {
    this.program = program;
    continuous =
        IntStream.range(0, program.columnCount()).filter(j -> !program.isWhole(j)).toArray();
    rest = program.select(continuous);
    simplex = new DualSimplex(rest);
    bounds = VariableBounds.of(rest);
  }

  boolean isTrivial() {
    return continuous.length == 0;
  }

  /// Replaces the continuous columns of `z` by the cheapest that fit; false when none do.
  boolean complete(double[] z) {
    if (continuous.length == 0) {
      return true;
    }
    for (int j : continuous) {
      z[j] = 0.0;
    }
    for (int i = 0; i < program.rowCount(); i++) {
      double activity = program.activity(i, z);
      bounds.lower()[continuous.length + i] = program.row(i).lower() - activity;
      bounds.upper()[continuous.length + i] = program.row(i).upper() - activity;
    }
    var outcome = simplex.solve(bounds, new int[0], Double.POSITIVE_INFINITY);
    for (int k = 0; k < continuous.length; k++) {
      z[continuous[k]] = simplex.value(k);
    }
    return outcome == DualSimplex.Outcome.OPTIMAL;
  }
}
