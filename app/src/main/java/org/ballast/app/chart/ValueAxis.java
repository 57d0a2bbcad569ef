package org.ballast.app.chart;

import java.util.ArrayList;
import java.util.List;
import org.ballast.app.output.Figures;

/// A vertical axis with labels at round values.
record ValueAxis(double min, double max, double step) {
  private static final int TICKS = 5;
  private static final int DECIMALS_MAX = 8;
  private static final double WHOLE_ERROR = 1e-6;
  private static final double THOUSAND = 1_000;
  private static final double MANY = 20 * THOUSAND;
  private static final List<Double> ROUND = List.of(1.0, 2.0, 2.5, 5.0, 10.0);

  /// Covers both values and a little more.
  static ValueAxis over(double least, double greatest) {
    var span = greatest - least;
    if (!(span > 0)) {
      span = Math.max(Math.abs(least), 1);
    }
    var margin = span / 20;
    return new ValueAxis(least - margin, greatest + margin, step(span));
  }

  /// The greatest round step that gives about as many ticks as there is room for.
  private static double step(double span) {
    var decade = 1.0;
    while (decade * 10 <= span / TICKS) {
      decade *= 10;
    }
    while (decade > span / TICKS) {
      decade /= 10;
    }
    var unit = decade;
    return ROUND.stream()
        .map(round -> round * unit)
        .filter(s -> s >= span / TICKS)
        .findFirst()
        .orElse(10 * unit);
  }

  List<Double> ticks() {
    var ticks = new ArrayList<Double>();
    for (var k = (long) Math.ceil(min / step); k * step <= max; k++) {
      ticks.add(k * step);
    }
    return ticks;
  }

  String label(double value) {
    var isLarge = Math.max(Math.abs(min), Math.abs(max)) >= MANY;
    var unit = isLarge ? THOUSAND : 1;
    var decimals = 0;
    for (var size = step / unit; decimals < DECIMALS_MAX && !isWhole(size); size *= 10) {
      decimals++;
    }
    return Figures.fixed(value / unit, decimals) + (isLarge && value != 0 ? "k" : "");
  }

  private static boolean isWhole(double size) {
    return size > 0.5 && Math.abs(size - Math.rint(size)) < WHOLE_ERROR * size;
  }

  /// Distance from the top. Units: a fraction of the height, between 0 and 1 inside the axis.
  double down(double value) {
    return (max - value) / (max - min);
  }
}
