package org.ballast.hedging.plan;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// A cap on what trades add up to: `Σ perLot · lots <= bound`. Not trading always keeps it. Units:
/// bound and `perLot`, one per candidate, in `unit`.
record CapRow(String name, double bound, List<Double> perLot, String unit) {
  CapRow {
    perLot = List.copyOf(perLot);
    if (!(bound >= 0)) {
      throw new IllegalArgumentException(
          "a cap must let a book be left alone: cap=" + name + " bound=" + bound);
    }
  }

  static CapRow of(
      String name,
      double bound,
      List<Candidate> candidates,
      ToDoubleFunction<Candidate> perLot,
      String unit) {
    return new CapRow(
        name, bound, candidates.stream().map(each -> perLot.applyAsDouble(each)).toList(), unit);
  }
}
