package org.ballast.quant.scenario;

import java.util.List;

/// The options of a book on one underlying and expiry, one line for each strike that differs; they
/// are valued exactly, in the order of the lines.
record OptionStrip(StripKey key, List<OptionLine> lines) implements StripValuer {
  OptionStrip {
    lines = List.copyOf(lines);
  }

  @Override
  public void accumulate(StripBlock block, StripKernel kernel, double[] sums) {
    for (var line : lines) {
      kernel.accumulate(line, block, sums);
    }
  }
}
