package org.ballast.engine.state;

import java.util.ArrayList;
import java.util.List;
import org.ballast.quant.risk.Exposure;

/// The exposures of some lines added up in the order of the lines, and again only after one of them
/// has changed.
final class ExposureSum {
  private final List<ValuedLine> lines = new ArrayList<>();
  private Exposure total = Exposure.NONE;
  private boolean isStale;

  void add(ValuedLine line) {
    lines.add(line);
    isStale = true;
  }

  /// One of the lines has another exposure.
  void onChange() {
    isStale = true;
  }

  Exposure total() {
    if (isStale) {
      total = added();
      isStale = false;
    }
    return total;
  }

  /// Adds the fields by themselves: an exposure for each step would be most of the work.
  private Exposure added() {
    var value = 0.0;
    var equity = 0.0;
    var deltaTotal = 0.0;
    var blackDelta = 0.0;
    var gamma = 0.0;
    var vega = 0.0;
    var theta = 0.0;
    for (var line : lines) {
      var exposure = line.exposure();
      value += exposure.value();
      equity += exposure.equity();
      deltaTotal += exposure.deltaTotal();
      blackDelta += exposure.blackDelta();
      gamma += exposure.gamma();
      vega += exposure.vega();
      theta += exposure.theta();
    }
    return new Exposure(value, equity, deltaTotal, blackDelta, gamma, vega, theta);
  }
}
