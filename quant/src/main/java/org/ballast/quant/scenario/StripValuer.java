package org.ballast.quant.scenario;

/// Values the options of one strip in a block of scenarios.
interface StripValuer {
  StripKey key();

  /// Adds the value of the strip to `sums`, before the value scale of the block.
  void accumulate(StripBlock block, StripKernel kernel, double[] sums);
}
