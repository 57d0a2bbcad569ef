package org.ballast.quant.study;

import java.time.Instant;
import java.util.Arrays;

/// Squared hedging errors of one step, summed by cell: of sticky strike and of each rival.
///
/// Units: squared shares of the forward. Shape: the first two by cell; `rivals` by rival, then
/// cell.
record StepErrors(Instant at, double[] counts, double[] stickyStrike, double[][] rivals) {
  static StepErrors empty(Instant at, int rivals) {
    return new StepErrors(
        at, new double[Cells.COUNT], new double[Cells.COUNT], new double[rivals][Cells.COUNT]);
  }

  /// True where no option was judged.
  boolean isEmpty() {
    return Arrays.stream(counts).sum() == 0;
  }

  /// Shape: errors of the rivals, in their order.
  void add(int cell, double stickyStrikeError, double[] rivalErrors) {
    counts[cell]++;
    stickyStrike[cell] += stickyStrikeError * stickyStrikeError;
    for (var i = 0; i < rivals.length; i++) {
      rivals[i][cell] += rivalErrors[i] * rivalErrors[i];
    }
  }
}
