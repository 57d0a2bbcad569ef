package org.ballast.quant.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WeightedSumTest {
  private static final int[] SIZES = {0, 1, 4, 7, 8, 13, 16, 25, 64, 100, 1000, 5003};
  private static final int OFFSET = 3;
  private static final double ROUNDING = 1e-12;

  private final BatchValuer scalar = BatchValuer.scalar();
  private final BatchValuer vector = BatchValuer.vector();

  @Test
  void weightedSum_atEverySize_equalsScalar() {
    for (int size : SIZES) {
      var random = new SplittableRandom(91 + size);
      var values = random.doubles(size + OFFSET, -1, 1).toArray();
      var quantities = random.doubles(size + OFFSET, -10, 10).toArray();
      double expected = scalar.weightedSum(values, quantities, OFFSET, size + OFFSET);
      double plain = 0;
      for (int i = OFFSET; i < size + OFFSET; i++) {
        plain += values[i] * quantities[i];
      }
      assertThat(vector.weightedSum(values, quantities, OFFSET, size + OFFSET))
          .as("size=%s", size)
          .isEqualTo(expected);
      assertThat(expected).as("size=%s", size).isCloseTo(plain, within(ROUNDING * (1 + size)));
    }
  }

  @Test
  void weightedSum_withAFailure_isNaN() {
    double[] values = {1, Double.NaN, 3};
    double[] quantities = {1, 1, 1};
    assertThat(scalar.weightedSum(values, quantities, 0, 3)).isNaN();
    assertThat(vector.weightedSum(values, quantities, 0, 3)).isNaN();
  }
}
