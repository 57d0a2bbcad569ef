package org.ballast.quant.math;

/// Random numbers without state: each is a function of (seed, purpose, sequence) alone.
///
/// So any order or partitioning of the work draws the same numbers. Source: the finaliser of
/// SplitMix64, Steele, Lea & Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
public record CounterRandom(long seed, long purpose) {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final int DOUBLE_BITS = 53;

  /// The 64 random bits at `sequence`.
  public long bits(long sequence) {
    return mix(mix(mix(seed) + GOLDEN_GAMMA * (purpose + 1)) + GOLDEN_GAMMA * (sequence + 1));
  }

  /// Uniform on [0, 1), a multiple of 2^-53.
  public double uniform(long sequence) {
    return (bits(sequence) >>> (Long.SIZE - DOUBLE_BITS)) * 0x1p-53;
  }

  /// Uniform on (0, 1), an odd multiple of 2^-53: for quantiles, which are infinite at either end.
  public double openUniform(long sequence) {
    return ((bits(sequence) >>> (Long.SIZE - DOUBLE_BITS + 1)) + 0.5) * 0x1p-52;
  }

  /// Uniform on [low, high).
  public double between(double low, double high, long sequence) {
    return low + (high - low) * uniform(sequence);
  }

  private static long mix(long value) {
    var z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
