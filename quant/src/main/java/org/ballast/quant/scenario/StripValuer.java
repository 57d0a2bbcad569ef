package org.ballast.quant.scenario;

/// Values the options of one strip in some scenarios.
interface StripValuer {
  StripKey key();

  /// Adds values in USD of scenarios `start` to `start + count` to `row`.
  void addValues(ScenarioSet scenarios, int start, int count, StripKernel kernel, double[] row);
}
