package org.ballast.domain.market;

import java.util.OptionalDouble;

/// What the venue's own model says of an option. Units: impliedVol as a decimal; underlyingPrice in
/// quote per coin, the forward the mark was made with; venueDelta is the Black delta, venueVega USD
/// per vol point.
public record OptionMark(
    double impliedVol,
    double underlyingPrice,
    String underlyingName,
    OptionalDouble venueDelta,
    OptionalDouble venueVega) {
  public OptionMark {
    if (!(impliedVol > 0) || !Double.isFinite(impliedVol)) {
      throw new IllegalArgumentException("mark vol must be positive: impliedVol=" + impliedVol);
    }
    if (!(underlyingPrice > 0) || !Double.isFinite(underlyingPrice)) {
      throw new IllegalArgumentException(
          "underlying price must be positive: underlyingPrice=" + underlyingPrice);
    }
  }
}
