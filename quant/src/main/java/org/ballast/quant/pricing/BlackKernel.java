package org.ballast.quant.pricing;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Mills;
import org.ballast.quant.math.Normal;

/// Lognormal option value on present values of asset and strike: the formula under every pricer.
///
/// Symbols: A = present value of the asset, B = present value of the strike, x = ln(A/B), s = vol *
/// sqrt(years), d1 = x/s + s/2, d2 = d1 - s. Limits: s below 1e-100 counts as zero; there the value
/// is intrinsic. x may be infinite (B = 0).
///
/// Source: Black & Scholes 1973; Black 1976; docs/models/black-scholes-merton.md.
final class BlackKernel {
  /// Total standard deviations below this are zero, so that no Greek divides by an underflow.
  static final double TOTAL_SD_MIN = 1e-100;

  private static final double NEAR_THE_MONEY = 0.5;

  // The density is zero long before; the bound keeps what multiplies it finite.
  private static final double MONEYNESS_MAX = 100;

  private BlackKernel() {}

  /// d1 or d2, finite also where the strike is zero or the total standard deviation tiny.
  static double bounded(double moneyness) {
    return Math.max(-MONEYNESS_MAX, Math.min(MONEYNESS_MAX, moneyness));
  }

  static boolean isDeterministic(double totalSd) {
    return totalSd < TOTAL_SD_MIN;
  }

  /// Value with the intrinsic part given: the out-of-the-money value plus, in the money, intrinsic.
  static double price(
      OptionType type,
      double assetPv,
      double strikePv,
      double logMoneyness,
      double totalSd,
      double parity) {
    double value = isDeterministic(totalSd) ? 0 : outOfTheMoney(Math.abs(logMoneyness), totalSd);
    return withIntrinsic(type, assetPv, strikePv, logMoneyness, value, parity);
  }

  /// The same for callers that hold the out-of-the-money value over the smaller of A and B.
  static double withIntrinsic(
      OptionType type,
      double assetPv,
      double strikePv,
      double logMoneyness,
      double outOfTheMoney,
      double parity) {
    double smaller = logMoneyness < 0 ? assetPv : strikePv;
    return smaller * outOfTheMoney + Math.max(type.sign() * parity, 0);
  }

  /// Value of the out-of-the-money option over the smaller of A and B, to relative accuracy: `n(a)
  /// (R(a) - R(b))` with a = |x|/s - s/2, b = |x|/s + s/2. A call with A < B and a put with A > B
  /// share it, because the formula is symmetric under their exchange.
  static double outOfTheMoney(double logRatio, double totalSd) {
    double centre = logRatio / totalSd;
    double a = centre - 0.5 * totalSd;
    return a < Mills.FIT_MIN
        ? 1 - complement(logRatio, totalSd)
        : Normal.densityOfRounded(a) * Mills.pair(a, totalSd).difference();
  }

  /// `1 - outOfTheMoney`, to relative accuracy: `N(a) + n(a) R(b)`.
  static double complement(double logRatio, double totalSd) {
    double centre = logRatio / totalSd;
    double a = centre - 0.5 * totalSd;
    double density = Normal.densityOfRounded(a);
    return Normal.cdf(a, density) + density * Mills.ratio(centre + 0.5 * totalSd);
  }

  /// A - B, without cancellation where the two are close.
  static double parity(double assetPv, double strikePv, double logMoneyness) {
    return Math.abs(logMoneyness) < NEAR_THE_MONEY
        ? strikePv * Exp.expm1(logMoneyness)
        : assetPv - strikePv;
  }

  /// Probability weight of exercise without randomness: 1, 0, and one half exactly at the money.
  static double exerciseWeight(OptionType type, double logMoneyness) {
    double side = type.sign() * logMoneyness;
    return side > 0 ? 1 : side < 0 ? 0 : 0.5;
  }
}
