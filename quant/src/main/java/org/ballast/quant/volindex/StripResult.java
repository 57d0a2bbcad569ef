package org.ballast.quant.volindex;

/// What one expiry contributes, or why it contributes nothing.
public sealed interface StripResult permits VarianceStrip, StripResult.NoStrip {

  /// The expiry has no variance of its own.
  record NoStrip(Reason reason) implements StripResult {}

  /// Why an expiry has no variance.
  enum Reason {
    /// No strike has a price for both call and put, so that there is no forward.
    NO_PAIR,
    /// Every strike lies above the forward.
    NO_STRIKE_BELOW_FORWARD,
    /// No put below the central strike, or no call above it.
    TOO_FEW_STRIKES,
    /// The prices add up to no positive variance.
    NO_VARIANCE
  }
}
