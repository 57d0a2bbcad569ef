package org.ballast.quant.pricing;

import org.ballast.domain.instrument.OptionType;

/// Sensitivities in the closed form that spot, forward and coin-settled options share.
///
/// Symbols: S underlying, K strike, F forward, v vol, T years, s = v sqrt(T), G = n(d1) / s, D = w
/// (K/F) N(w d2), the net transaction delta. A vector twin in `quant.batch` repeats every
/// operation. Source: Haug 2007, chapter 2; coin-settled options by differentiating c(F) / F.
final class BlackGreeks {
  private BlackGreeks() {}

  /// Without randomness all but price and delta are zero.
  static OptionGreeks atLimit(double price, double delta) {
    return new OptionGreeks(price, delta, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /// In the underlying, which pays `yield` and is discounted by `assetDiscount`.
  static OptionGreeks of(
      OptionType type, BlackTerms terms, double price, BlackInputs in, BlackRates rates) {
    double underlying = in.underlying();
    double totalSd = in.vol() * Math.sqrt(in.years());
    double inverseSd = 1 / totalSd;
    double inverseVol = 1 / in.vol();
    double rootYears = totalSd * inverseVol;
    double inverseRoot = in.vol() * inverseSd;
    double halfPerYear = 0.5 * inverseRoot * inverseRoot;
    double d1 = terms.d1();
    double d2 = terms.d2();
    double product = d1 * d2;
    double exercised = rates.assetDiscount() * (type.sign() * terms.exercise1());
    double paid = rates.cashDiscount() * (type.sign() * terms.exercise2());
    double assetValue = underlying * exercised;
    double strikeValue = in.strike() * paid;
    double density = rates.assetDiscount() * terms.density1();
    double amount = underlying * density;
    double gamma = density * inverseSd / underlying;
    double vega = amount * rootYears;
    double decay = -0.5 * (amount * in.vol()) * inverseRoot;
    double carry = rates.rate() - rates.yield();
    double drift = rates.yield() + carry * d1 * inverseSd;
    double squares = product * (1 - product) + d1 * d1 + d2 * d2;
    return new OptionGreeks(
        price,
        /* delta= */ exercised,
        gamma,
        vega,
        /* theta= */ decay + (rates.yield() * assetValue - rates.rate() * strikeValue),
        /* rho= */ in.years() * strikeValue,
        /* phi= */ -in.years() * assetValue,
        /* vanna= */ -density * d2 * inverseVol,
        /* volga= */ vega * product * inverseVol,
        /* charm= */ rates.yield() * exercised - density * (carry * inverseSd - halfPerYear * d2),
        /* veta= */ vega * (drift - halfPerYear * (1 + product)),
        /* speed= */ -gamma / underlying * (d1 * inverseSd + 1),
        /* zomma= */ gamma * (product - 1) * inverseVol,
        /* color= */ gamma * (drift + halfPerYear * (1 - product)),
        /* ultima= */ -vega * inverseVol * inverseVol * squares,
        /* vannaVolSlope= */ -density * inverseVol * inverseVol * (product * d2 - d1 - d2),
        /* dualDelta= */ -paid,
        /* dualGamma= */ terms.density2() == 0
            ? 0
            : rates.cashDiscount() * terms.density2() * inverseSd / in.strike());
  }

  /// Of the coin price c(F) / F in the forward.
  static OptionGreeks ofCoin(OptionType type, BlackTerms terms, double price, BlackInputs in) {
    double totalSd = in.vol() * Math.sqrt(in.years());
    double inverseSd = 1 / totalSd;
    double inverseVol = 1 / in.vol();
    double rootYears = totalSd * inverseVol;
    double inverseRoot = in.vol() * inverseSd;
    double halfPerYear = 0.5 * inverseRoot * inverseRoot;
    double perCoin = 1 / in.underlying();
    double d1 = terms.d1();
    double d2 = terms.d2();
    double product = d1 * d2;
    double density = terms.density1();
    double exercised = type.sign() * terms.exercise2();
    double netTransactionDelta = in.strike() / in.underlying() * exercised;
    double peak = density * inverseSd;
    double vega = density * rootYears;
    double rho = in.years() * netTransactionDelta;
    double zomma = density * inverseVol * perCoin * perCoin * ((d1 * d1 - 1) * inverseSd + d1);
    double squares = product * (1 - product) + d1 * d1 + d2 * d2;
    return new OptionGreeks(
        price,
        /* delta= */ netTransactionDelta * perCoin,
        /* gamma= */ (peak - 2 * netTransactionDelta) * perCoin * perCoin,
        vega,
        /* theta= */ -0.5 * (density * in.vol()) * inverseRoot,
        rho,
        /* phi= */ -rho,
        /* vanna= */ -density * d1 * inverseVol * perCoin,
        /* volga= */ vega * product * inverseVol,
        /* charm= */ density * d1 * halfPerYear * perCoin,
        /* veta= */ -vega * halfPerYear * (1 + product),
        /* speed= */ (6 * netTransactionDelta - peak * (d1 * inverseSd + 4))
            * perCoin
            * perCoin
            * perCoin,
        zomma,
        /* color= */ -zomma * halfPerYear * in.vol(),
        /* ultima= */ -vega * inverseVol * inverseVol * squares,
        /* vannaVolSlope= */ density * inverseVol * inverseVol * perCoin * (d1 + d2 - d1 * product),
        /* dualDelta= */ -exercised * perCoin,
        /* dualGamma= */ terms.density2() == 0
            ? 0
            : terms.density2() * inverseSd / in.strike() * perCoin);
  }
}
