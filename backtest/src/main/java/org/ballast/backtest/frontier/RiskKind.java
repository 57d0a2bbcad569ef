package org.ballast.backtest.frontier;

/// How the risk of a hedged book is measured over the days of its desks.
public enum RiskKind {
  /// Standard deviation of a day's profit and loss.
  TRACKING_ERROR("tracking error", "trackingError"),
  /// Standard deviation of the part of it that delta left open made.
  OPEN_DELTA("open delta", "openDelta"),
  /// Mean loss of the worst twentieth of the days.
  SHORTFALL_95("expected shortfall 95 %", "shortfall95"),
  /// Mean loss of the worst hundredth of the days.
  SHORTFALL_99("expected shortfall 99 %", "shortfall99");

  private final String label;
  private final String key;

  RiskKind(String label, String key) {
    this.label = label;
    this.key = key;
  }

  public String label() {
    return label;
  }

  /// The name of the figure in JSON.
  public String key() {
    return key;
  }
}
