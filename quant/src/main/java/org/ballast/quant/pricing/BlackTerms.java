package org.ballast.quant.pricing;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.math.Mills;
import org.ballast.quant.math.Normal;

/// What value and sensitivities of one option share, d1 and d2 as in [BlackKernel].
///
/// Domain: the total standard deviation is not zero.
///
/// @param outOfTheMoney value of the out-of-the-money option over the smaller of A and B
/// @param d1 within the bounds of [BlackKernel#bounded]
/// @param d2 likewise
/// @param density1 n(d1)
/// @param density2 n(d2) = n(d1) A/B
/// @param exercise1 N(w d1)
/// @param exercise2 N(w d2)
record BlackTerms(
    double outOfTheMoney,
    double d1,
    double d2,
    double density1,
    double density2,
    double exercise1,
    double exercise2) {

  /// Any two amounts in the ratio of A and B serve in their place.
  static BlackTerms of(
      OptionType type, double asset, double strike, double logMoneyness, double totalSd) {
    double centre = Math.abs(logMoneyness) / totalSd;
    double a = centre - 0.5 * totalSd;
    double b = a + totalSd;
    boolean isBelow = logMoneyness < 0;
    var mills = Mills.pair(a, totalSd);
    double density = Normal.densityOfRounded(a);
    double ratio = isBelow ? asset / strike : strike / asset;
    double farDensity = density * ratio;
    boolean isFarApart = a < Mills.FIT_MIN;
    double value =
        isFarApart
            ? 1 - BlackKernel.complement(Math.abs(logMoneyness), totalSd)
            : density * mills.difference();
    // N(-a) and N(a): where a is far below zero the smaller of the two is the second.
    double tail = isFarApart ? Normal.upperTail(a) : density * mills.near();
    double rest = isFarApart ? Normal.cdf(a) : 1 - tail;
    double farTail = density * mills.far() * ratio;
    double farRest = 1 - farTail;
    boolean isOut = type == OptionType.CALL == isBelow;
    return new BlackTerms(
        value,
        BlackKernel.bounded(isBelow ? -a : b),
        BlackKernel.bounded(isBelow ? -b : a),
        isBelow ? density : farDensity,
        isBelow ? farDensity : density,
        isBelow ? isOut ? tail : rest : isOut ? farTail : farRest,
        isBelow ? isOut ? farTail : farRest : isOut ? tail : rest);
  }
}
