package org.ballast.quant.distribution;

/// How the scenarios of a set hang together, which decides how wide an interval is.
public sealed interface Sampling {
  /// Each scenario drawn by itself, as in Monte Carlo.
  record Independent() implements Sampling {}

  /// Neighbours hang together, as overlapping windows of history do: intervals come from resampled
  /// blocks of `length` scenarios, [#WINDOWS_PER_BLOCK] times as many as share observations. The
  /// draws are a function of `seed`.
  record Blocks(int length, int resamples, long seed) implements Sampling {
    public Blocks {
      if (length < 1 || resamples < 100) {
        throw new IllegalArgumentException(
            "blocks must have a scenario or more, and 100 resamples: length="
                + length
                + " resamples="
                + resamples);
      }
    }
  }

  int RESAMPLES = 1000;

  /// Blocks of as many windows show 11/12 of the variance that overlapping windows have.
  int WINDOWS_PER_BLOCK = 4;

  /// What a set calls for whose `dependence` neighbouring scenarios share observations.
  static Sampling of(int dependence, long seed) {
    return dependence > 1
        ? new Blocks(WINDOWS_PER_BLOCK * dependence, RESAMPLES, seed)
        : new Independent();
  }
}
