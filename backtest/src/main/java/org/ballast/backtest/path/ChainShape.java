package org.ballast.backtest.path;

/// What a chain looks like apart from its level. Units: `volRatio` is mark volatility over level,
/// `spreadRatio` half of bid to ask in volatility over level, both per 1.00; `chains` and `options`
/// are what they were estimated from, 0 where they were not.
public record ChainShape(ShapeGrid volRatio, ShapeGrid spreadRatio, int chains, long options) {
  /// The same without a smile or a term structure.
  public ChainShape flattened() {
    return new ChainShape(ShapeGrid.flat(1), spreadRatio, chains, options);
  }
}
