package org.ballast.quant.factor;

/// What of an underlying moves.
public enum FactorKind {
  /// Relative move of the spot. Units: per 1.00.
  RETURN("return"),
  /// Its square, which gamma is exposed to. Units: per 1.00.
  SQUARED_RETURN("squared return"),
  /// Move of all volatilities. Units: vol points.
  VOL_MOVE("vol move");

  private final String label;

  FactorKind(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
