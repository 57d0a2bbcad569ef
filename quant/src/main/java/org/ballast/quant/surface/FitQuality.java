package org.ballast.quant.surface;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// How well a smile meets what was quoted.
///
/// Units: rmseVol as a decimal, over the mid vols, weighted as the fit is; insideShare is the share
/// of quotes whose bid and ask vols enclose the smile.
public record FitQuality(double rmseVol, double insideShare) {
  /// `vol` gives the smile's volatility by ln(K/F). Domain: at least one point.
  public static FitQuality of(List<SmilePoint> points, DoubleUnaryOperator vol) {
    var squares = 0.0;
    var weights = 0.0;
    var inside = 0;
    for (var point : points) {
      var fitted = vol.applyAsDouble(point.logMoneyness());
      squares += point.weight() * (fitted - point.midVol()) * (fitted - point.midVol());
      weights += point.weight();
      inside += fitted >= point.bidVol() && fitted <= point.askVol() ? 1 : 0;
    }
    return new FitQuality(Math.sqrt(squares / weights), (double) inside / points.size());
  }
}
