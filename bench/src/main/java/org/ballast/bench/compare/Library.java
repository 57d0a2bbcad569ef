package org.ballast.bench.compare;

/// The libraries on the JVM that are compared.
public enum Library {
  BALLAST("Ballast"),
  STRATA("Strata"),
  FINMATH("finmath");

  private final String title;

  Library(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  OptionPricer pricer() {
    return switch (this) {
      case BALLAST -> new BallastPricer();
      case STRATA -> new StrataPricer();
      case FINMATH -> new FinmathPricer();
    };
  }
}
