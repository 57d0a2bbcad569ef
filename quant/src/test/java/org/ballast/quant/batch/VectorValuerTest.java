package org.ballast.quant.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class VectorValuerTest {
  private static final int[] SIZES = {0, 1, 4, 7, 8, 13, 16, 25, 64, 100, 255, 257, 1000};
  private static final int MANY = 30_000;

  private final BatchValuer scalar = BatchValuer.scalar();
  private final BatchValuer vector = BatchValuer.vector();

  @Test
  void value_atEverySize_equalsScalar() {
    for (int size : SIZES) {
      assertSame(Samples.typical(71 + size, size));
      assertSame(Samples.awkward(72 + size, size));
    }
  }

  @Test
  void value_ofManyAwkwardNumbers_equalsScalar() {
    assertSame(Samples.awkward(73, MANY));
  }

  @Test
  void value_ofLargeColumns_equalsScalar() {
    int size = VectorValuer.LARGE + 5;
    for (var batch : Samples.awkward(77, size)) {
      var expected = BatchValues.of(MeasureSet.PRICE, size);
      var actual = BatchValues.of(MeasureSet.PRICE, size);
      scalar.value(batch, expected);
      vector.value(batch, actual);
      BatchComparison.assertSameBits(batch, actual, expected);
    }
  }

  @Test
  void value_ofPart_leavesTheRestAlone() {
    for (var batch : Samples.typical(74, 300)) {
      var whole = BatchValues.of(MeasureSet.HEDGE, 300);
      var part = BatchValues.of(MeasureSet.HEDGE, 300);
      scalar.value(batch, whole);
      vector.value(batch, 11, 290, part);
      for (var measure : MeasureSet.HEDGE.measures()) {
        for (int i = 0; i < 300; i++) {
          double expected = i < 11 || i >= 290 ? 0 : whole.column(measure)[i];
          assertThat(part.column(measure)[i]).as("%s %s", measure, i).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void value_again_forgetsFailures() {
    var batch = Samples.typical(75, 40).getFirst();
    var values = BatchValues.of(MeasureSet.PRICE, 40);
    double strike = batch.strike()[38];
    batch.strike()[38] = Double.NaN;
    vector.value(batch, values);
    assertThat(values.failures()).isEqualTo(1);
    assertThat(values.status(38)).isEqualTo(ElementStatus.BAD_STRIKE);
    assertThat(values.column(Measure.PRICE)[38]).isNaN();
    batch.strike()[38] = strike;
    vector.value(batch, values);
    assertThat(values.failures()).isZero();
    assertThat(values.status(38)).isEqualTo(ElementStatus.VALUED);
  }

  @Test
  void value_beyondTheResults_isRejected() {
    var batch = Samples.typical(76, 40).getFirst();
    assertThatThrownBy(() -> vector.value(batch, BatchValues.of(MeasureSet.PRICE, 39)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  private void assertSame(List<OptionBatch> batches) {
    for (var batch : batches) {
      for (var measures : MeasureSet.values()) {
        var expected = BatchValues.of(measures, batch.size());
        var actual = BatchValues.of(measures, batch.size());
        scalar.value(batch, expected);
        vector.value(batch, actual);
        BatchComparison.assertSameBits(batch, actual, expected);
      }
    }
  }
}
