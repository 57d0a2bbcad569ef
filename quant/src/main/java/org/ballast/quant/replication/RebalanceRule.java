package org.ballast.quant.replication;

/// What a hedger holds of the underlying after a check.
@FunctionalInterface
public interface RebalanceRule {
  /// Units: `held` and the result in units of the underlying, `delta` that of the call sold.
  double hold(double held, double spot, double yearsLeft, double delta);

  /// Holds the delta after every check.
  static RebalanceRule everyCheck() {
    return (held, spot, yearsLeft, delta) -> delta;
  }
}
