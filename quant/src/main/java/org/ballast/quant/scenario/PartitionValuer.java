package org.ballast.quant.scenario;

import java.util.List;
import org.ballast.quant.scenario.Leg.PlainLeg;

/// Values strips and plain legs in a few scenarios, each added to the row of its underlying in a
/// fixed order: strips by tenor and within one by strike, then the plain legs.
///
/// Not thread-safe: the kernel is its own.
final class PartitionValuer {
  private final List<? extends StripValuer> strips;
  private final List<PlainLeg> plainLegs;
  private final StripKernel kernel;

  PartitionValuer(
      List<? extends StripValuer> strips, List<PlainLeg> plainLegs, StripKernel kernel) {
    this.strips = strips;
    this.plainLegs = plainLegs;
    this.kernel = kernel;
  }

  /// Adds values in USD of scenarios `start` to `start + count` to `rows`, one row an asset.
  void addValues(ScenarioSet scenarios, int start, int count, double[][] rows) {
    for (var strip : strips) {
      strip.addValues(scenarios, start, count, kernel, rows[strip.key().asset()]);
    }
    for (var leg : plainLegs) {
      var row = rows[leg.key().asset()];
      for (int scenario = start; scenario < start + count; scenario++) {
        row[scenario] += leg.value(scenarios, scenario);
      }
    }
  }
}
