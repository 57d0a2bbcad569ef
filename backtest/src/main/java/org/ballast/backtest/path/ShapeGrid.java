package org.ballast.backtest.path;

import java.util.Arrays;
import org.ballast.quant.math.Log;

/// A quantity of options by time to expiry and by standardised moneyness `ln(K/F) / (level
/// sqrt(T))`, linear between nodes in the logarithm of time and in moneyness, flat beyond them.
///
/// Shape: `values` by day, then by moneyness; nodes rise.
public record ShapeGrid(double[] days, double[] moneyness, double[][] values) {
  private static final double DAYS_PER_YEAR = 365;

  public ShapeGrid {
    days = days.clone();
    moneyness = moneyness.clone();
    values = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    if (values.length != days.length) {
      throw new IllegalArgumentException(
          "grid must have a row per day: rows=" + values.length + " days=" + days.length);
    }
    for (var row : values) {
      if (row.length != moneyness.length) {
        throw new IllegalArgumentException(
            "grid must have a value per moneyness: values="
                + row.length
                + " moneyness="
                + moneyness.length);
      }
    }
  }

  /// The same value everywhere.
  public static ShapeGrid flat(double value) {
    return new ShapeGrid(new double[] {1}, new double[] {0}, new double[][] {{value}});
  }

  /// Units: years. Limits: an expiry in the past counts as the nearest node.
  public double at(double years, double standardised) {
    var row = Place.of(days, Math.max(years * DAYS_PER_YEAR, days[0]));
    var lower = along(values[row.lower()], standardised);
    if (row.upper() == row.lower()) {
      return lower;
    }
    var weight =
        Log.ofRatio(Math.max(years * DAYS_PER_YEAR, days[0]), days[row.lower()])
            / Log.ofRatio(days[row.upper()], days[row.lower()]);
    return lower + weight * (along(values[row.upper()], standardised) - lower);
  }

  /// All nodes and values, which tell grids apart.
  String text() {
    return Arrays.toString(days) + Arrays.toString(moneyness) + Arrays.deepToString(values);
  }

  private double along(double[] row, double standardised) {
    var place = Place.of(moneyness, standardised);
    if (place.lower() == place.upper()) {
      return row[place.lower()];
    }
    var weight =
        (standardised - moneyness[place.lower()])
            / (moneyness[place.upper()] - moneyness[place.lower()]);
    return row[place.lower()] + weight * (row[place.upper()] - row[place.lower()]);
  }

  /// The nodes on either side of a value; one and the same beyond them.
  private record Place(int lower, int upper) {
    static Place of(double[] nodes, double value) {
      var upper = 0;
      while (upper < nodes.length && nodes[upper] <= value) {
        upper++;
      }
      var last = nodes.length - 1;
      return upper == 0 ? new Place(0, 0) : new Place(upper - 1, Math.min(upper, last));
    }
  }
}
