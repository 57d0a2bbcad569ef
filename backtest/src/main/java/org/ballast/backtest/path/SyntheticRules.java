package org.ballast.backtest.path;

/// What is varied of a synthetic market. Units: factors on the recorded level and on all spreads.
public record SyntheticRules(
    String name, ChainShape shape, double levelFactor, double spreadFactor) {
  public SyntheticRules {
    if (!(levelFactor > 0) || !(spreadFactor >= 0)) {
      throw new IllegalArgumentException(
          "factors must be positive: level=" + levelFactor + " spread=" + spreadFactor);
    }
  }

  /// All that determines a market beside its hours.
  String text() {
    return name
        + " "
        + shape.volRatio().text()
        + shape.spreadRatio().text()
        + levelFactor
        + " "
        + spreadFactor;
  }
}
