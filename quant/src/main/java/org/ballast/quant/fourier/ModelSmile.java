package org.ballast.quant.fourier;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Exp;
import org.ballast.quant.pricing.AssetModel;
import org.ballast.quant.pricing.Black76;
import org.ballast.quant.pricing.ImpliedVol;

/// Implied volatilities of a model at one expiry.
public final class ModelSmile {
  private ModelSmile() {}

  /// Implied vol at each `ln(K / F)`, in their order.
  ///
  /// Domain: years > 0. Limits: 0 where the value out of the money is lost in rounding. Throws:
  /// IllegalArgumentException as FourierPricer.
  public static double[] impliedVols(AssetModel model, double years, double... logMoneyness) {
    Check.positive("years", years);
    double[] x = new double[logMoneyness.length];
    for (int i = 0; i < x.length; i++) {
      Check.finite("logMoneyness", logMoneyness[i]);
      x[i] = -logMoneyness[i];
    }
    var integral = LewisIntegral.of(model, years, x);
    double[] vols = new double[x.length];
    for (int i = 0; i < vols.length; i++) {
      vols[i] = LewisIntegral.isWithinReach(x[i]) ? vol(integral, i, logMoneyness[i], years) : 0;
    }
    return vols;
  }

  private static double vol(LewisIntegral integral, int index, double logMoneyness, double years) {
    var type = logMoneyness < 0 ? OptionType.PUT : OptionType.CALL;
    double strike = Exp.exp(logMoneyness);
    double controlVol = Math.sqrt(integral.controlVariance() / years);
    double correction = Math.sqrt(strike) / Math.PI * integral.value(LewisIntegral.VALUE, index);
    double price = Black76.price(type, 1, strike, years, controlVol, 1) + correction;
    return switch (ImpliedVol.solve(type, 1, strike, years, 1, price)) {
      case ImpliedVol.Solved solved -> solved.vol();
      case ImpliedVol.NoSolution _ -> 0;
    };
  }
}
