package org.ballast.quant.fourier;

import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.ballast.quant.pricing.AssetModel;
import org.ballast.quant.pricing.Bsm;

/// European options under any [AssetModel], as a Black value and an integral of the difference.
///
/// Units and arguments as for Bsm; an option on a forward is one on a spot with rate =
/// dividendYield = 0. Domain: spot > 0; strike, years >= 0. Limits: years = 0 or a model without
/// randomness gives the discounted intrinsic value of the forward and a delta, as Bsm does with vol
/// = 0; strikes above e^16 or below e^-40 forwards likewise. A price is never below intrinsic.
/// Error: below 1e-12 of spot, measured; docs/models/heston.md. Throws: IllegalArgumentException
/// off the domain, and where the transform does not decay (no diffusion, or next to none).
///
/// Source: Lewis 2001; docs/models/heston.md.
public final class FourierPricer {
  private final double spot;
  private final double years;
  private final double rate;
  private final double dividendYield;

  private FourierPricer(double spot, double years, double rate, double dividendYield) {
    Check.positive("spot", spot);
    Check.nonNegative("years", years);
    Check.finite("rate", rate);
    Check.finite("dividendYield", dividendYield);
    this.spot = spot;
    this.years = years;
    this.rate = rate;
    this.dividendYield = dividendYield;
  }

  /// Present value.
  public static double price(
      OptionType type,
      AssetModel model,
      double spot,
      double strike,
      double years,
      double rate,
      double dividendYield) {
    return greeks(type, model, spot, strike, years, rate, dividendYield).price();
  }

  /// Present value and sensitivities.
  public static ModelGreeks greeks(
      OptionType type,
      AssetModel model,
      double spot,
      double strike,
      double years,
      double rate,
      double dividendYield) {
    return greeks(type, model, spot, new double[] {strike}, years, rate, dividendYield).getFirst();
  }

  /// Present values and sensitivities at strikes that share the transforms; in their order.
  public static List<ModelGreeks> greeks(
      OptionType type,
      AssetModel model,
      double spot,
      double[] strikes,
      double years,
      double rate,
      double dividendYield) {
    var pricer = new FourierPricer(spot, years, rate, dividendYield);
    var logMoneyness = new double[strikes.length];
    for (int i = 0; i < strikes.length; i++) {
      logMoneyness[i] = pricer.logMoneyness(strikes[i]);
    }
    var integral = LewisIntegral.of(model, years, logMoneyness);
    var greeks = new ArrayList<ModelGreeks>();
    for (int i = 0; i < strikes.length; i++) {
      greeks.add(pricer.greeks(type, strikes[i], integral, i));
    }
    return List.copyOf(greeks);
  }

  private double logMoneyness(double strike) {
    Check.nonNegative("strike", strike);
    return Log.ofRatio(spot, strike) + (rate - dividendYield) * years;
  }

  private ModelGreeks greeks(OptionType type, double strike, LewisIntegral integral, int index) {
    double variance = integral.controlVariance();
    boolean isRandom = variance > 0 && LewisIntegral.isWithinReach(logMoneyness(strike));
    double vol = isRandom ? Math.sqrt(variance / years) : 0;
    var black = Bsm.greeks(type, spot, strike, years, vol, rate, dividendYield);
    if (vol == 0) {
      return new ModelGreeks(black.price(), black.delta(), 0, 0, 0, 0, 0);
    }
    double intrinsic = Bsm.price(type, spot, strike, years, 0, rate, dividendYield);
    // e^(-rT) sqrt(F K) / pi.
    double scale =
        Math.sqrt(spot * strike) * Exp.exp(-0.5 * (rate + dividendYield) * years) / Math.PI;
    double correction = scale * integral.value(LewisIntegral.VALUE, index);
    double price = Math.max(intrinsic, black.price() + correction);
    double delta = black.delta() + scale * integral.value(LewisIntegral.SLOPE, index) / spot;
    double gamma =
        black.gamma() - scale * integral.value(LewisIntegral.CURVATURE, index) / (spot * spot);
    double decay = scale * integral.value(LewisIntegral.YEARS, index);
    return new ModelGreeks(
        price,
        delta,
        gamma,
        -scale * integral.value(LewisIntegral.LEVEL, index),
        decay + rate * price - (rate - dividendYield) * spot * delta,
        years * (spot * delta - price),
        -years * spot * delta);
  }
}
