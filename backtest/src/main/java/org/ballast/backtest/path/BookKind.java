package org.ballast.backtest.path;

import java.util.Arrays;
import java.util.Optional;

/// What a study's desk sells at the start of a cycle, one contract of each option.
public enum BookKind {
  /// A call and a put at the money.
  STRADDLE("straddle", "short straddle"),
  /// A call and a put of a quarter of a coin's delta each.
  STRANGLE("strangle", "short strangle"),
  /// A call of a quarter of a coin's delta, on a coin that is held.
  COVERED_CALL("covered-call", "covered call");

  private final String key;
  private final String label;

  BookKind(String key, String label) {
    this.key = key;
    this.label = label;
  }

  /// As study files write it.
  public String key() {
    return key;
  }

  public static Optional<BookKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }

  public String label() {
    return label;
  }
}
