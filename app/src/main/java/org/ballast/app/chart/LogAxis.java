package org.ballast.app.chart;

import java.util.ArrayList;
import java.util.List;
import org.ballast.app.output.Figures;
import org.ballast.quant.math.Log;

/// An axis on which equal distances are equal ratios, with labels at 1, 2 and 5 times the powers of
/// ten. Domain: 0 < min < max.
record LogAxis(double min, double max) {
  private static final double MARGIN = 1.06;
  private static final int[] STEPS = {1, 2, 5};
  private static final double WIDE = 30;

  /// Covers both values and a little more.
  static LogAxis over(double least, double greatest) {
    return new LogAxis(least / MARGIN, Math.max(greatest, least) * MARGIN);
  }

  /// Distance from the start. Units: a fraction of the length, between 0 and 1 inside the axis.
  double along(double value) {
    return Log.ofRatio(value, min) / Log.ofRatio(max, min);
  }

  List<Double> ticks() {
    var ticks = new ArrayList<Double>();
    var power = 1.0;
    while (power > min) {
      power /= 10;
    }
    for (; power <= max; power *= 10) {
      for (var step = 1; step < 10; step++) {
        var value = step * power;
        if (value >= min && value <= max && isShown(step)) {
          ticks.add(value);
        }
      }
    }
    return ticks;
  }

  String label(double value) {
    return Figures.fixed(value, value >= 1 ? 0 : 2);
  }

  /// On a narrow axis every step is shown.
  private boolean isShown(int step) {
    if (max / min < WIDE / 4) {
      return true;
    }
    for (var one : STEPS) {
      if (one == step) {
        return true;
      }
    }
    return false;
  }
}
