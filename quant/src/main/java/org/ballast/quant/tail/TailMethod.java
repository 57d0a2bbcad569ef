package org.ballast.quant.tail;

/// Where the scenarios of a distribution come from.
public enum TailMethod {
  /// Windows of history as they happened.
  HISTORICAL("historical"),
  /// Windows of history at today's volatility.
  FILTERED("filtered"),
  /// Simulated by a model at today's volatility.
  MONTE_CARLO("monte-carlo");

  private final String word;

  TailMethod(String word) {
    this.word = word;
  }

  /// As users type it.
  public String word() {
    return word;
  }

  public boolean needsHistory() {
    return this != MONTE_CARLO;
  }
}
