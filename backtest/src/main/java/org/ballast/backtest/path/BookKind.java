package org.ballast.backtest.path;

/// What a study's desk sells at the start of a cycle, one contract of each option.
public enum BookKind {
  /// A call and a put at the money.
  STRADDLE("short straddle"),
  /// A call and a put of a quarter of a coin's delta each.
  STRANGLE("short strangle"),
  /// A call of a quarter of a coin's delta, on a coin that is held.
  COVERED_CALL("covered call");

  private final String label;

  BookKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
