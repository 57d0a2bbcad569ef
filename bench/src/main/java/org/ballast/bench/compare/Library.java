package org.ballast.bench.compare;

import org.ballast.bench.OptionCases;

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

  OptionPricer pricer(OptionCases cases) {
    return switch (this) {
      case BALLAST -> new BallastPricer(cases);
      case STRATA -> new StrataPricer(cases);
      case FINMATH -> new FinmathPricer(cases);
    };
  }
}
