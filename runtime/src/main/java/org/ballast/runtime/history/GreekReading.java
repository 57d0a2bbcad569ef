package org.ballast.runtime.history;

/// A limited Greek against its band. Units: `unit` for all three.
public record GreekReading(String limit, double value, double lower, double upper, String unit) {
  public boolean isInside() {
    return value >= lower && value <= upper;
  }
}
