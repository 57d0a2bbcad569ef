package org.ballast.bench.compare;

import java.util.Arrays;
import org.ballast.bench.OptionCases;
import org.ballast.quant.math.CounterRandom;

/// A book of 10,000 options, no two of one forward, strike or expiry; quantities are signed.
record BookCases(OptionCases options, double[] quantity) {
  private static final int POSITIONS = 10_000;
  private static final double QUANTITY_MAX = 100;
  private static final CounterRandom QUANTITY = new CounterRandom(4, 6);

  static BookCases create() {
    var quantity = new double[POSITIONS];
    Arrays.setAll(quantity, row -> QUANTITY.between(-QUANTITY_MAX, QUANTITY_MAX, row));
    return new BookCases(OptionCases.of(POSITIONS), quantity);
  }
}
