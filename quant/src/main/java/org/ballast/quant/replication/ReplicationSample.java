package org.ballast.quant.replication;

/// Averages over simulated paths. Units: `mean`, `deviation` of the profit after costs, and `cost`
/// in the quote currency; trades and turnover per path, turnover as notional.
public record ReplicationSample(
    int paths, double mean, double deviation, double cost, double turnover, double trades) {
  /// Standard error of the mean profit.
  public double meanError() {
    return deviation / Math.sqrt(paths);
  }

  /// Standard error of the deviation as of normal profits.
  public double deviationError() {
    return deviation / Math.sqrt(2.0 * paths);
  }
}
