package org.ballast.quant.surface;

import java.util.OptionalDouble;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;

/// The forward of one expiry and what it was cross-checked against.
///
/// Units: `value` and the parity bounds in quote per coin. `parityMin` and `parityMax` bound the
/// forwards at which no call-put pair of the expiry can be dealt at a riskless gain; empty where no
/// pair is quoted.
public record Forward(
    Asset underlying,
    Expiry expiry,
    double value,
    Origin origin,
    OptionalDouble parityMin,
    OptionalDouble parityMax) {
  /// Where a forward comes from.
  public enum Origin {
    /// The mark of a future with the same expiry.
    LISTED_FUTURE,
    /// The venue's own interpolation between futures, recorded with its options.
    VENUE_SYNTHETIC,
    /// Interpolated here, log-linear in time, between the neighbouring futures.
    INTERPOLATED
  }

  /// True where call-put pairs contradict one another: no forward fits them all.
  public boolean isParityEmpty() {
    return parityMin.isPresent()
        && parityMax.isPresent()
        && parityMin.getAsDouble() > parityMax.getAsDouble();
  }

  /// True where the forward lies within the parity bounds, or nothing is known of them.
  public boolean isInsideParity() {
    return (parityMin.isEmpty() || value >= parityMin.getAsDouble())
        && (parityMax.isEmpty() || value <= parityMax.getAsDouble());
  }
}
