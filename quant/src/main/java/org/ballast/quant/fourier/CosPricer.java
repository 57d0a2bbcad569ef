package org.ballast.quant.fourier;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Circular;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.ballast.quant.pricing.AssetModel;
import org.ballast.quant.pricing.Bsm;

/// The price of [FourierPricer] by another road: the density of the log price as a cosine series.
///
/// It shares no step with the first but the transform, and so bears witness to it. Units, arguments
/// and limits as for FourierPricer. Error: below 1e-9 of spot, measured; docs/models/heston.md.
///
/// Source: Fang & Oosterlee 2008, SIAM J. Sci. Comput. 31, 826-848: the put is expanded, whose
/// payoff is bounded, and the call follows by parity.
public final class CosPricer {
  /// Half the width of the expansion, in the scale that the cumulants give. The paper takes 12;
  /// rare large jumps shortly before expiry need more.
  private static final double REACH = 20;

  private static final double DECAYED = 1e-13;
  private static final int TERMS_MAX = 1 << 17;

  private CosPricer() {}

  /// Present value.
  public static double price(
      OptionType type,
      AssetModel model,
      double spot,
      double strike,
      double years,
      double rate,
      double dividendYield) {
    Check.positive("spot", spot);
    Check.nonNegative("strike", strike);
    Check.nonNegative("years", years);
    double intrinsic = Bsm.price(type, spot, strike, years, 0, rate, dividendYield);
    var cumulants = years > 0 ? Cumulants.of(model, years) : Cumulants.NONE;
    double reach = REACH * cumulants.scale();
    double x = Log.ofRatio(spot, strike) + (rate - dividendYield) * years;
    double low = cumulants.mean() - reach;
    if (x + low >= 0 || x + cumulants.mean() + reach <= 0) {
      return intrinsic;
    }
    double strikePv = strike * Exp.exp(-rate * years);
    double put = strikePv * putOverStrike(model, years, low, reach, x + low);
    double parity = spot * Exp.exp(-dividendYield * years) - strikePv;
    return Math.max(intrinsic, type == OptionType.PUT ? put : put + parity);
  }

  /// Expected `max(0, 1 - e^y)`, y being expanded on [start, start + 2 reach].
  private static double putOverStrike(
      AssetModel model, double years, double low, double reach, double start) {
    double frequency = 0.5 * Math.PI / reach;
    double edge = Exp.exp(start);
    double sum = 0.5 * (edge - 1 - start);
    for (int k = 1; k < TERMS_MAX; k++) {
      double omega = k * frequency;
      var phi = Transform.of(model, new Complex(0, omega), years).log().exp();
      double along = phi.re() * Circular.cos(omega * low) + phi.im() * Circular.sin(omega * low);
      sum += along * payoff(omega, start, edge);
      if (phi.size() < DECAYED) {
        return sum / reach;
      }
    }
    throw new IllegalArgumentException(
        "transform must decay within " + TERMS_MAX + " terms: years=" + years + " " + model);
  }

  /// Integral of `(1 - e^y) cos(omega (y - start))` from start to 0.
  private static double payoff(double omega, double start, double edge) {
    double cos = Circular.cos(omega * start);
    double sin = -Circular.sin(omega * start);
    return sin / omega - (cos + omega * sin - edge) / (1 + omega * omega);
  }
}
