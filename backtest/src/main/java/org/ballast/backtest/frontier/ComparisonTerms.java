package org.ballast.backtest.frontier;

import java.util.List;

/// How families are compared: drawn anew in blocks of so many days, against these families.
public record ComparisonTerms(int blockDays, int resamples, long seed, List<String> bases) {
  public ComparisonTerms {
    bases = List.copyOf(bases);
    if (blockDays < 1 || resamples < 1) {
      throw new IllegalArgumentException(
          "blocks and resamples must be positive: blockDays="
              + blockDays
              + " resamples="
              + resamples);
    }
  }
}
