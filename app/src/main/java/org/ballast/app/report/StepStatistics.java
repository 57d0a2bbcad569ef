package org.ballast.app.report;

import java.util.Arrays;

/// Statistics of a desk's P&L per step. Steps count alike, however long each is.
final class StepStatistics {
  private StepStatistics() {}

  /// Sample standard deviation (divisor n - 1). Limits: 0 for fewer than two steps.
  static double deviation(double... changes) {
    if (changes.length < 2) {
      return 0;
    }
    var mean = Arrays.stream(changes).sum() / changes.length;
    var squares = Arrays.stream(changes).map(change -> (change - mean) * (change - mean)).sum();
    return Math.sqrt(squares / (changes.length - 1));
  }

  /// The deepest fall of the summed P&L below the highest it had reached, the start included. Not
  /// negative.
  static double drawdownMax(double... changes) {
    var sum = 0.0;
    var peak = 0.0;
    var deepest = 0.0;
    for (var change : changes) {
      sum += change;
      peak = Math.max(peak, sum);
      deepest = Math.max(deepest, peak - sum);
    }
    return deepest;
  }

  /// Mean loss of the worst `1 - confidence` of all steps, a part of a step counting in part;
  /// positive is a loss. Limits: the worst step where the share is less than one step, 0 without
  /// steps. Source: Acerbi & Tasche, "On the coherence of expected shortfall", 2002, definition
  /// 2.6.
  static double expectedShortfall(double confidence, double... changes) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "confidence must be between 0 and 1: confidence=" + confidence);
    }
    if (changes.length == 0) {
      return 0;
    }
    var sorted = changes.clone();
    Arrays.sort(sorted);
    var share = Math.max(1, (1 - confidence) * sorted.length);
    var whole = (int) Math.floor(share);
    var sum = Arrays.stream(sorted, 0, whole).sum();
    if (whole < sorted.length) {
      sum += (share - whole) * sorted[whole];
    }
    return -sum / share;
  }
}
