package org.ballast.quant.batch;

/// What became of one element of a batch.
public enum ElementStatus {
  VALUED,
  /// The sign of the option type is neither 1 nor -1.
  BAD_SIGN,
  /// Spot or forward is not positive and finite.
  BAD_UNDERLYING,
  /// The strike is negative or not finite.
  BAD_STRIKE,
  /// The time to expiry is negative or not finite.
  BAD_YEARS,
  /// The volatility is negative or not finite.
  BAD_VOL,
  /// The discount factor is not positive and finite.
  BAD_DISCOUNT_FACTOR,
  /// Rate or dividend yield is not finite.
  BAD_RATE,
  /// The arguments are valid, but a result is beyond the range of doubles.
  OUT_OF_RANGE
}
