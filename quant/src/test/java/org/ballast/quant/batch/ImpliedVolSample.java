package org.ballast.quant.batch;

import java.util.SplittableRandom;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.pricing.Black76;

/// Prices of options of all kinds, made from known volatilities.
record ImpliedVolSample(ImpliedVolBatch batch, double[] vol) {
  static ImpliedVolSample of(long seed, int size) {
    var random = new SplittableRandom(seed);
    var columns = new double[6][size];
    var vols = new double[size];
    for (int i = 0; i < size; i++) {
      var type = random.nextBoolean() ? OptionType.CALL : OptionType.PUT;
      double forward = StrictMath.exp(random.nextDouble(-3, 12));
      double years = StrictMath.exp(random.nextDouble(-8, 1.5));
      double vol = random.nextDouble(0.1, 2.5);
      double width = vol * Math.sqrt(years);
      double strike = forward * StrictMath.exp(width * random.nextDouble(-6, 6));
      double discountFactor = random.nextDouble(0.8, 1);
      columns[0][i] = type.sign();
      columns[1][i] = forward;
      columns[2][i] = strike;
      columns[3][i] = years;
      columns[4][i] = discountFactor;
      columns[5][i] = Black76.price(type, forward, strike, years, vol, discountFactor);
      vols[i] = vol;
    }
    return new ImpliedVolSample(batch(columns), vols);
  }

  /// Every combination of values that are extreme, bad or zero.
  static ImpliedVolBatch extremes() {
    double[] values = {
      Double.NaN,
      Double.NEGATIVE_INFINITY,
      -1,
      -0.0,
      0,
      Double.MIN_VALUE,
      1e-160,
      0.5,
      1,
      100,
      0x1p500,
      Double.MAX_VALUE,
      Double.POSITIVE_INFINITY
    };
    int size = (int) Math.pow(values.length, 5) / 7;
    var columns = new double[6][size];
    for (int i = 0; i < size; i++) {
      int digits = i * 7;
      columns[0][i] = i % 5 == 0 ? values[i % values.length] : i % 2 == 0 ? 1 : -1;
      for (int column = 1; column < columns.length; column++) {
        columns[column][i] = values[digits % values.length];
        digits /= values.length;
      }
    }
    return batch(columns);
  }

  private static ImpliedVolBatch batch(double[][] columns) {
    return new ImpliedVolBatch(
        columns[0], columns[1], columns[2], columns[3], columns[4], columns[5]);
  }
}
