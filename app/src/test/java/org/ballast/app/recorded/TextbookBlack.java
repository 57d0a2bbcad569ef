package org.ballast.app.recorded;

import org.ballast.domain.instrument.OptionType;

/// Black-76 over the forward in its textbook form, sharing nothing with org.ballast.quant.
///
/// The normal distribution is the series `1/2 + n(x) (x + x^3/3 + x^5/(3 5) + …)`, all of one sign,
/// and beyond 6 the continued fraction `n(x) / (x + 1/(x + 2/(x + …)))`. Error: below 1e-15.
record TextbookBlack(double mark, double delta, double vega) {
  private static final double SERIES_MAX = 6;
  private static final int FRACTION_TERMS = 100;

  /// Units: mark and delta in coin, vega in USD per vol point.
  static TextbookBlack of(
      OptionType type, double forward, double strike, double years, double vol) {
    var sd = vol * StrictMath.sqrt(years);
    var d1 = StrictMath.log(forward / strike) / sd + sd / 2;
    var d2 = d1 - sd;
    var vega = forward * density(d1) * StrictMath.sqrt(years) / 100;
    return type == OptionType.CALL
        ? new TextbookBlack(cdf(d1) - strike / forward * cdf(d2), cdf(d1), vega)
        : new TextbookBlack(strike / forward * cdf(-d2) - cdf(-d1), -cdf(-d1), vega);
  }

  static double cdf(double x) {
    if (Math.abs(x) > SERIES_MAX) {
      return x > 0 ? 1 - tail(x) : tail(-x);
    }
    var term = x;
    var sum = x;
    for (var k = 3; sum + term != sum; k += 2) {
      term *= x * x / k;
      sum += term;
    }
    return 0.5 + density(x) * sum;
  }

  private static double tail(double x) {
    var fraction = x;
    for (var k = FRACTION_TERMS; k > 0; k--) {
      fraction = x + k / fraction;
    }
    return density(x) / fraction;
  }

  private static double density(double x) {
    return StrictMath.exp(-x * x / 2) / StrictMath.sqrt(2 * StrictMath.PI);
  }
}
