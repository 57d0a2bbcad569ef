package org.ballast.quant.svi;

/// A quantity over all log-moneyness that must not be negative anywhere.
interface Gap {
  double at(double logMoneyness);

  /// Its derivative in log-moneyness.
  double slope(double logMoneyness);

  /// Its limit far to the left.
  double farLeft();

  /// Its limit far to the right.
  double farRight();

  /// How far below 0 rounding alone may take it.
  double tolerance();
}
