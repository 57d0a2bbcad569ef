package org.ballast.quant.pricing;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;

/// European option under Merton's jump diffusion, as a Poisson mixture of Black values.
///
/// Units and domain as for Bsm; the expected number of jumps is at most 500.
///
/// Limits: no jumps gives the Bsm price. Error: truncation below 1e-17 of the price.
///
/// Source: Merton 1976, eq. 19, summed until a bound on the tail is small, not to a fixed count.
public final class MertonJumpPricer {
  static final double EXPECTED_JUMPS_MAX = 500;

  private static final double TAIL_TOLERANCE = 1e-17;
  private static final int TERM_LIMIT = 4096;

  private MertonJumpPricer() {}

  /// Present value.
  ///
  /// Throws: IllegalArgumentException off the domain.
  public static double price(
      OptionType type,
      MertonJumpModel model,
      double spot,
      double strike,
      double years,
      double rate,
      double dividendYield) {
    Check.positive("spot", spot);
    Check.nonNegative("strike", strike);
    Check.nonNegative("years", years);
    Check.finite("rate", rate);
    Check.finite("dividendYield", dividendYield);
    double jumps = model.jumpIntensity() * years;
    double jumpsUnderShare = jumps * (1 + model.meanJump());
    Check.atMost("expectedJumps", jumps, EXPECTED_JUMPS_MAX);
    Check.atMost("expectedJumpsUnderShareMeasure", jumpsUnderShare, EXPECTED_JUMPS_MAX);

    // Given k jumps the asset is lognormal with present value assetPv * e^(drift + k ln(1+m)). A
    // call
    // is worth at most that, a put at most the strike, so that the dropped terms are bounded by a
    // Poisson tail with mean `jumpsUnderShare` or `jumps`.
    double strikePv = strike * Exp.exp(-rate * years);
    double logStep = model.logMeanFactor();
    double logDrift = -jumps * model.meanJump();
    double tailMean = type == OptionType.CALL ? jumpsUnderShare : jumps;
    double tailCap = type == OptionType.CALL ? spot * Exp.exp(-dividendYield * years) : strikePv;
    double logMoneyness = Log.ofRatio(spot, strike) + (rate - dividendYield) * years + logDrift;
    double probability = Exp.exp(-jumps);
    double tailTerm = Exp.exp(-tailMean);
    double sum = 0;
    for (int k = 0; k < TERM_LIMIT; k++) {
      double assetPv = spot * Exp.exp(logDrift + k * logStep - dividendYield * years);
      sum +=
          probability * term(type, model, assetPv, strikePv, logMoneyness + k * logStep, years, k);
      probability *= jumps / (k + 1);
      tailTerm *= tailMean / (k + 1);
      double decline = tailMean / (k + 2);
      if (decline < 1 && tailCap * tailTerm / (1 - decline) <= TAIL_TOLERANCE * sum) {
        break;
      }
    }
    return sum;
  }

  private static double term(
      OptionType type,
      MertonJumpModel model,
      double assetPv,
      double strikePv,
      double logMoneyness,
      double years,
      int jumps) {
    double variance =
        model.vol() * model.vol() * years + jumps * model.jumpLogSd() * model.jumpLogSd();
    double parity = BlackKernel.parity(assetPv, strikePv, logMoneyness);
    return BlackKernel.price(type, assetPv, strikePv, logMoneyness, Math.sqrt(variance), parity);
  }
}
