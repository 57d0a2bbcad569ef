package org.ballast.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.ballast.quant.batch.BatchValues;
import org.ballast.quant.batch.Measure;
import org.ballast.quant.batch.MeasureSet;
import org.junit.jupiter.api.Test;

class BatchPairTest {
  private static final int SIZE = 1000;

  @Test
  void vector_ofTheBook_equalsScalar() {
    var pair = new BatchPair(MeasureSet.HEDGE, SIZE);
    for (var measure : MeasureSet.HEDGE.measures()) {
      var scalar = column(pair.scalar(), measure);
      assertThat(column(pair.vector(), measure)).as("%s", measure).containsExactly(scalar);
    }
    assertThat(pair.vector().failures()).isZero();
    assertThat(column(pair.vector(), Measure.VEGA)).doesNotContain(0);
  }

  private static double[] column(BatchValues values, Measure measure) {
    return values.column(measure).clone();
  }
}
