package org.ballast.quant.distribution;

/// What a test of forecasts says.
public sealed interface BacktestResult {
  /// Units: p-value the probability of a statistic at least as bad where the forecasts are right.
  record Tested(double statistic, double pValue) implements BacktestResult {
    /// Whether forecasts are rejected at a level such as 0.05.
    public boolean rejects(double level) {
      return pValue < level;
    }
  }

  /// Fewer of something than the test needs, such as "observations" or "exceptions".
  record TooFew(String counted, int observed, int needed) implements BacktestResult {}
}
