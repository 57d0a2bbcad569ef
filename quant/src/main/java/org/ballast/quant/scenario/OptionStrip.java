package org.ballast.quant.scenario;

import java.util.List;

/// The options of a book on one underlying and expiry, one line for each strike that differs; they
/// are valued exactly, in the order of the lines.
record OptionStrip(StripKey key, List<OptionLine> lines) implements StripValuer {
  OptionStrip {
    lines = List.copyOf(lines);
  }

  @Override
  public void addValues(
      ScenarioSet scenarios, int start, int count, StripKernel kernel, double[] row) {
    var block = new StripBlock();
    for (int first = start; first < start + count; first += StripBlock.CAPACITY) {
      int here = Math.min(StripBlock.CAPACITY, start + count - first);
      var sums = new double[StripBlock.CAPACITY];
      block.fill(key, scenarios, first, here);
      accumulate(block, kernel, sums);
      block.addScaled(sums, here, row, first);
    }
  }

  /// Adds the value of the strip to `sums`, before the value scale of the block.
  void accumulate(StripBlock block, StripKernel kernel, double[] sums) {
    for (var line : lines) {
      kernel.accumulate(line, block, sums);
    }
  }
}
