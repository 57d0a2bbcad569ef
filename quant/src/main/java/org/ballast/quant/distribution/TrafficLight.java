package org.ballast.quant.distribution;

/// Zone of a count of exceptions: how surprising it would be if the forecasts were right.
///
/// Source: Basel Committee, "Supervisory framework for the use of backtesting", 1996: yellow begins
/// where the cumulative probability reaches 95 %, red where it reaches 99.99 %.
public enum TrafficLight {
  GREEN,
  YELLOW,
  RED;

  private static final double YELLOW_FROM = 0.95;
  private static final double RED_FROM = 0.9999;

  /// `cumulative` is the probability of as many exceptions or fewer.
  static TrafficLight at(double cumulative) {
    if (cumulative >= RED_FROM) {
      return RED;
    }
    return cumulative >= YELLOW_FROM ? YELLOW : GREEN;
  }
}
