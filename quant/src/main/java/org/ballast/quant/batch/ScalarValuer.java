package org.ballast.quant.batch;

import java.util.Objects;

/// The reference: every element through the scalar pricers.
final class ScalarValuer implements BatchValuer {
  @Override
  public void value(OptionBatch batch, int startInclusive, int endExclusive, BatchValues values) {
    Objects.checkFromToIndex(startInclusive, endExclusive, batch.size());
    Objects.checkFromToIndex(startInclusive, endExclusive, values.capacity());
    values.clearFailures(startInclusive, endExclusive);
    for (int element = startInclusive; element < endExclusive; element++) {
      ElementValuer.value(batch, element, values);
    }
  }
}
