package org.ballast.quant.margin.liquidation;

/// Where, in one direction of a path, an account first has no more than its maintenance margin.
public sealed interface LiquidationPoint {
  /// Equity is the maintenance margin at this move. Units: `move` relative, -0.2 for a fall of 20
  /// %.
  record At(double move) implements LiquidationPoint {}

  /// The account is not liquidated up to this move, which is as far as the search goes.
  record NotWithin(double move) implements LiquidationPoint {}

  /// The account is liquidatable as it stands.
  record Already() implements LiquidationPoint {}
}
