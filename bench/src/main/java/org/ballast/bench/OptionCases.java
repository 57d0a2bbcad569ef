package org.ballast.bench;

import java.util.Arrays;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.batch.Black76Batch;
import org.ballast.quant.batch.ImpliedVolBatch;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.ballast.quant.pricing.Black76;

/// Options as a crypto venue lists them, the same for every pricer that is compared.
///
/// Units: forward and strike in one currency, years, vol per 1.00, sign 1 for a call and -1 for a
/// put. Shape: columns of equal length; a shorter set is the beginning of a longer one. Domain: a
/// day to 18 months, volatilities of 30 to 150 %, strikes within four total standard deviations,
/// out of and in the money.
public record OptionCases(
    double[] sign,
    double[] forward,
    double[] strike,
    double[] years,
    double[] vol,
    double[] discountFactor) {
  /// Fits with its results into the second-level cache.
  public static final int IN_CACHE = 1 << 10;

  /// Comes from and goes to memory.
  public static final int STREAMING = 1 << 20;

  private static final long SEED = 4;
  private static final double FORWARD_MIN = 100;
  private static final double FORWARD_MAX = 200_000;
  private static final double YEARS_MIN = 1.0 / 365;
  private static final double YEARS_MAX = 1.5;
  private static final double VOL_MIN = 0.3;
  private static final double VOL_MAX = 1.5;
  private static final double SDS_MAX = 4;
  private static final double DISCOUNT_FACTOR_MIN = 0.85;

  private static final CounterRandom SIGN = new CounterRandom(SEED, 0);
  private static final CounterRandom FORWARD = new CounterRandom(SEED, 1);
  private static final CounterRandom STRIKE = new CounterRandom(SEED, 2);
  private static final CounterRandom YEARS = new CounterRandom(SEED, 3);
  private static final CounterRandom VOL = new CounterRandom(SEED, 4);
  private static final CounterRandom DISCOUNT_FACTOR = new CounterRandom(SEED, 5);

  /// The first `count` cases.
  public static OptionCases of(int count) {
    var cases = blank(count);
    for (int row = 0; row < count; row++) {
      cases.draw(row);
    }
    return cases;
  }

  /// Columns for cases from elsewhere, to be filled in.
  public static OptionCases blank(int count) {
    return new OptionCases(
        new double[count],
        new double[count],
        new double[count],
        new double[count],
        new double[count],
        new double[count]);
  }

  public int count() {
    return sign.length;
  }

  public OptionType type(int row) {
    return sign[row] > 0 ? OptionType.CALL : OptionType.PUT;
  }

  /// Present values of our scalar pricer.
  public double[] prices() {
    var prices = new double[count()];
    Arrays.setAll(prices, this::price);
    return prices;
  }

  /// To be priced.
  public Black76Batch batch() {
    return new Black76Batch(sign, forward, strike, years, vol, discountFactor);
  }

  /// Whose volatilities are to be found from [#prices].
  public ImpliedVolBatch pricedBatch() {
    return new ImpliedVolBatch(sign, forward, strike, years, discountFactor, prices());
  }

  private double price(int row) {
    return Black76.price(
        type(row), forward[row], strike[row], years[row], vol[row], discountFactor[row]);
  }

  private void draw(int row) {
    sign[row] = SIGN.between(-1, 1, row) < 0 ? -1 : 1;
    forward[row] = logBetween(FORWARD, FORWARD_MIN, FORWARD_MAX, row);
    years[row] = logBetween(YEARS, YEARS_MIN, YEARS_MAX, row);
    vol[row] = VOL.between(VOL_MIN, VOL_MAX, row);
    double totalSd = vol[row] * Math.sqrt(years[row]);
    double sds = STRIKE.between(-SDS_MAX, SDS_MAX, row);
    strike[row] = forward[row] * Exp.exp(sds * totalSd);
    discountFactor[row] = DISCOUNT_FACTOR.between(DISCOUNT_FACTOR_MIN, 1, row);
  }

  private static double logBetween(CounterRandom random, double low, double high, int row) {
    return Exp.exp(random.between(Log.log(low), Log.log(high), row));
  }
}
