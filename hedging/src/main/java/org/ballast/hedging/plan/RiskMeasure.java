package org.ballast.hedging.plan;

import java.util.List;
import org.ballast.quant.risk.BookRisk;

/// The risk that a hedge must lower: R = g'Σg over the limited Greeks, g their distances to target.
///
/// Σ is diagonal with 1/halfWidth²: the mandate itself says how much of one Greek weighs as much as
/// how much of another. R is then the sum of squared distances in half-widths, and every Greek on
/// its limit counts one. Order of values: that of the bands.
public final class RiskMeasure {
  private final List<GreekBand> bands;

  private RiskMeasure(List<GreekBand> bands) {
    this.bands = bands;
  }

  public static RiskMeasure of(List<GreekBand> bands) {
    return new RiskMeasure(List.copyOf(bands));
  }

  public double risk(double[] values) {
    requireOnePerBand(values);
    var sum = 0.0;
    for (var i = 0; i < values.length; i++) {
      var distance = bands.get(i).distance(values[i]);
      sum += distance * distance;
    }
    return sum;
  }

  /// The limited Greeks of a book.
  public double[] values(BookRisk book) {
    return bands.stream().mapToDouble(band -> band.valueIn(book)).toArray();
  }

  private void requireOnePerBand(double[] values) {
    if (values.length != bands.size()) {
      throw new IllegalArgumentException(
          "values must be one per band: values=" + values.length + " bands=" + bands.size());
    }
  }
}
