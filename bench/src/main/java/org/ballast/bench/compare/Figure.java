package org.ballast.bench.compare;

/// One measurement.
///
/// Units: nanoseconds an option, or of the whole job where there is one; error relative, NaN where
/// none is stated.
record Figure(Row row, String implementation, double nanos, double error) {
  static final String OURS = Library.BALLAST.title();

  /// What the hand-written kernels are called.
  static final String LIMIT = "limit";

  /// Reads `row;implementation;nanoseconds;error`.
  static Figure parse(String line) {
    var parts = line.split(";", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException("figure must have four parts: line=" + line);
    }
    return new Figure(
        Row.valueOf(parts[0]), parts[1], parseDouble(parts[2]), parseDouble(parts[3]));
  }

  /// As C and C++ print it.
  private static double parseDouble(String text) {
    return switch (text) {
      case "nan", "-nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}
