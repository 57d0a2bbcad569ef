package org.ballast.quant.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/// Asserts that two valuers found the same.
final class BatchComparison {
  private BatchComparison() {}

  static void assertSameBits(OptionBatch batch, BatchValues actual, BatchValues expected) {
    assertThat(actual.failures()).isEqualTo(expected.failures());
    for (int i = 0; i < batch.size(); i++) {
      boolean isValued = expected.status(i) == ElementStatus.VALUED;
      if (actual.status(i) != expected.status(i)) {
        assertThat(actual.status(i)).as(element(batch, i)).isEqualTo(expected.status(i));
      }
      for (var measure : expected.measures().measures()) {
        double found = actual.column(measure)[i];
        double wanted = expected.column(measure)[i];
        if (bits(found) != bits(wanted) || Double.isFinite(wanted) != isValued) {
          fail("%s is %s, not %s: %s", measure, found, wanted, element(batch, i));
        }
      }
    }
  }

  private static long bits(double x) {
    return Double.doubleToRawLongBits(x);
  }

  private static String element(OptionBatch batch, int i) {
    return batch.getClass().getSimpleName()
        + " sign="
        + batch.sign()[i]
        + " underlying="
        + batch.underlying()[i]
        + " strike="
        + batch.strike()[i]
        + " years="
        + batch.years()[i]
        + " vol="
        + batch.vol()[i]
        + " at "
        + i;
  }
}
