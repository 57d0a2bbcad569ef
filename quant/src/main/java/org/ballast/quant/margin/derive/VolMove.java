package org.ballast.quant.margin.derive;

/// What a scenario does to volatilities.
public enum VolMove {
  NONE,
  UP,
  DOWN,
  /// The smile tilts: each vol moves with ln(K/F).
  LINEAR_SKEW,
  /// The smile bends: each vol moves with |ln(K/F)|.
  ABSOLUTE_SKEW;

  boolean isSkew() {
    return switch (this) {
      case LINEAR_SKEW, ABSOLUTE_SKEW -> true;
      case NONE, UP, DOWN -> false;
    };
  }
}
