package org.ballast.quant.scenario;

/// A strip valued by a surface within its domain and exactly elsewhere. Units: `errorBound` in USD.
record ProxyStrip(
    OptionStrip exact, StripDomain domain, ChebyshevSurface surface, double errorBound)
    implements StripValuer {
  @Override
  public StripKey key() {
    return exact.key();
  }

  @Override
  public void accumulate(StripBlock block, StripKernel kernel, double[] sums) {
    var inside = new int[block.size()];
    var outside = new int[block.size()];
    int insideCount = 0;
    int outsideCount = 0;
    for (int i = 0; i < block.size(); i++) {
      if (domain.contains(block, i)) {
        inside[insideCount++] = i;
      } else {
        outside[outsideCount++] = i;
      }
    }
    if (insideCount > 0) {
      interpolate(block, inside, insideCount, sums);
    }
    if (outsideCount > 0) {
      revalue(block, outside, outsideCount, kernel, sums);
    }
  }

  private void interpolate(StripBlock block, int[] chosen, int count, double[] sums) {
    var x = new double[count];
    var y = new double[count];
    for (int i = 0; i < count; i++) {
      x[i] = domain.x(block.logForwardFactor[chosen[i]]);
      y[i] = domain.y(block.volScale[chosen[i]]);
    }
    var values = new double[count];
    surface.accumulate(x, y, count, values);
    scatter(values, chosen, count, sums);
  }

  private void revalue(
      StripBlock block, int[] chosen, int count, StripKernel kernel, double[] sums) {
    var taken = new StripBlock();
    taken.take(block, chosen, count);
    var values = new double[StripBlock.CAPACITY];
    exact.accumulate(taken, kernel, values);
    scatter(values, chosen, count, sums);
  }

  private static void scatter(double[] values, int[] chosen, int count, double[] sums) {
    for (int i = 0; i < count; i++) {
      sums[chosen[i]] += values[i];
    }
  }
}
