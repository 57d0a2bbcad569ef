package org.ballast.bench.compare;

import java.util.Locale;

/// The rows of the comparison, as PERFORMANCE numbers them.
enum Row {
  P1_CACHE("P1 price, in cache", Unit.NANOS_PER_OPTION),
  P1_STREAMING("P1 price, streaming", Unit.NANOS_PER_OPTION),
  P2_CACHE("P2 price and six Greeks, in cache", Unit.NANOS_PER_OPTION),
  P2_STREAMING("P2 price and six Greeks, streaming", Unit.NANOS_PER_OPTION),
  P3("P3 implied volatility", Unit.NANOS_PER_OPTION),
  P4_GRID("P4 10,000 positions, 21 x 21 grid", Unit.MILLIS),
  P4_GRID_2("P4 the same, two threads", Unit.MILLIS),
  P4_PATHS("P4 10,000 positions, 10,000 scenarios", Unit.MILLIS),
  P4_PATHS_2("P4 the same, two threads", Unit.MILLIS),
  P4_PROXY("P4 10,000 scenarios by proxy", Unit.MILLIS),
  P5("P5 surface of a coin's whole chain", Unit.MILLIS);

  private final String title;
  private final Unit unit;

  Row(String title, Unit unit) {
    this.title = title;
    this.unit = unit;
  }

  /// In what a row is told.
  private enum Unit {
    NANOS_PER_OPTION("ns", 1),
    MILLIS("ms", 1e6);

    private final String name;
    private final double nanos;

    Unit(String name, double nanos) {
      this.name = name;
      this.nanos = nanos;
    }
  }

  String title() {
    return title;
  }

  String time(double nanos) {
    double value = nanos / unit.nanos;
    var format = value < 100 ? "%.2f %s" : "%,.0f %s";
    return String.format(Locale.ROOT, format, value, unit.name);
  }
}
