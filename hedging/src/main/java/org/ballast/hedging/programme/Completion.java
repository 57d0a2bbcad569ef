package org.ballast.hedging.programme;

import java.util.Optional;
import java.util.stream.IntStream;

/// The best continuous columns for given whole lots: a programme of the continuous columns alone.
final class Completion {
  private final RiskProgram program;
  private final int[] continuous;
  private final RiskProgram rest;
  private final VariableBounds bounds;
  private final DualSimplex simplex;
  private final Optional<Slacks> slacks;

  Completion(RiskProgram program) {
    this.program = program;
    var linear = program.linear();
    continuous = IntStream.range(0, linear.columnCount()).filter(j -> !linear.isWhole(j)).toArray();
    rest = program.select(continuous);
    bounds = VariableBounds.of(rest.linear());
    simplex = new DualSimplex(rest.linear());
    slacks = Slacks.of(program, continuous);
  }

  boolean isTrivial() {
    return continuous.length == 0;
  }

  /// Whether it takes no programme to complete a point.
  boolean isDirect() {
    return slacks.isPresent();
  }

  /// The slacks, where they alone decide whether a point is feasible and the objective is linear.
  Optional<Slacks> softRows() {
    return slacks.filter(found -> program.isLinear() && found.isComplete());
  }

  /// Replaces the continuous columns of `z` by the cheapest that fit; false when none do.
  boolean complete(double[] z) {
    if (continuous.length == 0) {
      return true;
    }
    for (int j : continuous) {
      z[j] = 0.0;
    }
    if (slacks.isPresent()) {
      return slacks.get().complete(z);
    }
    var linear = program.linear();
    for (int i = 0; i < linear.rowCount(); i++) {
      double activity = linear.activity(i, z);
      bounds.lower()[continuous.length + i] = linear.row(i).lower() - activity;
      bounds.upper()[continuous.length + i] = linear.row(i).upper() - activity;
    }
    return rest.bearsRisk()
        ? complete(z, new DualNewton(rest.withBefore(program.movesAt(z))))
        : complete(z, simplex);
  }

  private boolean complete(double[] z, Relaxation<?> relaxation) {
    var outcome = relaxation.solve(bounds, Double.POSITIVE_INFINITY);
    for (int k = 0; k < continuous.length; k++) {
      z[continuous[k]] = relaxation.value(k);
    }
    return outcome == Relaxation.Outcome.OPTIMAL;
  }
}
