package org.ballast.quant.fourier;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Exp;
import org.ballast.quant.pricing.AssetModel;
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
    double[] strikes = new double[logMoneyness.length];
    for (int i = 0; i < strikes.length; i++) {
      Check.finite("logMoneyness", logMoneyness[i]);
      strikes[i] = Exp.exp(logMoneyness[i]);
    }
    var calls = FourierPricer.greeks(OptionType.CALL, model, 1, strikes, years, 0, 0);
    var puts = FourierPricer.greeks(OptionType.PUT, model, 1, strikes, years, 0, 0);
    double[] vols = new double[strikes.length];
    for (int i = 0; i < vols.length; i++) {
      vols[i] =
          strikes[i] < 1
              ? vol(OptionType.PUT, strikes[i], years, puts.get(i).price())
              : vol(OptionType.CALL, strikes[i], years, calls.get(i).price());
    }
    return vols;
  }

  private static double vol(OptionType type, double strike, double years, double price) {
    return switch (ImpliedVol.solve(type, 1, strike, years, 1, price)) {
      case ImpliedVol.Solved solved -> solved.vol();
      case ImpliedVol.NoSolution none -> 0;
    };
  }
}
