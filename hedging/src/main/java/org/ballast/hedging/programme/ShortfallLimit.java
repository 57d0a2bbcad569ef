package org.ballast.hedging.programme;

/// The most that the expected shortfall at one confidence may be. Units: `limit` as the losses.
public record ShortfallLimit(double confidence, double limit) {
  public ShortfallLimit {
    ExpectedShortfall.requireConfidence(confidence);
    if (!Double.isFinite(limit)) {
      throw new IllegalArgumentException("shortfall limit must be finite: limit=" + limit);
    }
  }
}
