package org.ballast.quant.scenario;

import java.util.Arrays;

/// A strip valued by a surface within its domain and exactly elsewhere. Units: `errorBound` in USD.
record ProxyStrip(
    OptionStrip exact, StripDomain domain, ChebyshevSurface surface, double errorBound)
    implements StripValuer {
  @Override
  public StripKey key() {
    return exact.key();
  }

  @Override
  public void addValues(
      ScenarioSet scenarios, int start, int count, StripKernel kernel, double[] row) {
    var block = new StripBlock();
    var outside = new int[count];
    int outsideCount = 0;
    for (int first = start; first < start + count; first += StripBlock.CAPACITY) {
      int here = Math.min(StripBlock.CAPACITY, start + count - first);
      block.fill(key(), scenarios, first, here);
      interpolate(block, here, row, first);
      for (int i = 0; i < here; i++) {
        if (!domain.contains(block, i)) {
          outside[outsideCount++] = first + i;
        }
      }
    }
    revalue(scenarios, Arrays.copyOf(outside, outsideCount), kernel, row);
  }

  /// Every scenario of the block that is inside the domain.
  private void interpolate(StripBlock block, int count, double[] row, int start) {
    var x = new double[count];
    var y = new double[count];
    for (int i = 0; i < count; i++) {
      boolean isInside = domain.contains(block, i);
      x[i] = isInside ? domain.x(block.logForwardFactor[i]) : 0;
      y[i] = isInside ? domain.y(block.volScale[i]) : 0;
    }
    var values = new double[count];
    surface.accumulate(x, y, count, values);
    for (int i = 0; i < count; i++) {
      if (!domain.contains(block, i)) {
        values[i] = 0;
      }
    }
    block.addScaled(values, count, row, start);
  }

  /// The rest exactly, as many at once as a block holds.
  private void revalue(ScenarioSet scenarios, int[] outside, StripKernel kernel, double[] row) {
    var block = new StripBlock();
    for (int first = 0; first < outside.length; first += StripBlock.CAPACITY) {
      int count = Math.min(StripBlock.CAPACITY, outside.length - first);
      var chosen = Arrays.copyOfRange(outside, first, first + count);
      var values = new double[StripBlock.CAPACITY];
      block.take(key(), scenarios, chosen, count);
      exact.accumulate(block, kernel, values);
      block.addScaled(values, chosen, count, row);
    }
  }
}
