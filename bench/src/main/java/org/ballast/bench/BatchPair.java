package org.ballast.bench;

import org.ballast.quant.batch.BatchValuer;
import org.ballast.quant.batch.BatchValues;
import org.ballast.quant.batch.Black76Batch;
import org.ballast.quant.batch.MeasureSet;

/// One book valued by the scalar and by the vector kernels.
final class BatchPair {
  private final Black76Batch batch;
  private final BatchValues values;
  private final BatchValuer scalar = BatchValuer.scalar();
  private final BatchValuer vector = BatchValuer.vector();

  BatchPair(MeasureSet measures, int size) {
    batch = OptionCases.of(size).batch();
    values = BatchValues.of(measures, size);
  }

  BatchValues scalar() {
    scalar.value(batch, values);
    return values;
  }

  BatchValues vector() {
    vector.value(batch, values);
    return values;
  }
}
