package org.ballast.quant.batch;

import java.util.List;

/// How much a batch computes; each set begins as the one before.
public enum MeasureSet {
  /// Price alone.
  PRICE(1),
  /// Price, delta, gamma, vega, theta, vanna and volga.
  HEDGE(7),
  /// Price and all sensitivities up to third order.
  FULL(18);

  private final int count;

  MeasureSet(int count) {
    this.count = count;
  }

  public List<Measure> measures() {
    return Measure.ALL.subList(0, count);
  }
}
