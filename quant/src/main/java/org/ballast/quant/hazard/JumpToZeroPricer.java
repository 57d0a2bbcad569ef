package org.ballast.quant.hazard;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.math.Exp;
import org.ballast.quant.pricing.Bsm;

/// European option on an asset that becomes worthless when its source fails, while the option is
/// honoured.
///
/// Until then the asset drifts up by the hazard, so that a call is Bsm at the rate r + H/T with H
/// the hazard summed to expiry; a put gains the strike where the asset has failed. Units, domain
/// and limits as for Bsm. Throws: IllegalArgumentException.
///
/// Source: Merton 1976, section on the jump to ruin.
public final class JumpToZeroPricer {
  private JumpToZeroPricer() {}

  /// Value, and its derivatives in the spot and the vol of the asset that has not failed.
  public static AdjustedValue greeks(
      OptionType type,
      double spot,
      double strike,
      double years,
      double vol,
      double rate,
      double dividendYield,
      HazardCurve hazard) {
    double cumulative = hazard.cumulative(years);
    double raised = rate + (years == 0 ? 0 : cumulative / years);
    var greeks = Bsm.greeks(type, spot, strike, years, vol, raised, dividendYield);
    double paidOnFailure =
        type == OptionType.PUT ? -strike * Exp.exp(-rate * years) * Exp.expm1(-cumulative) : 0;
    return new AdjustedValue(
        greeks.price() + paidOnFailure, greeks.delta(), greeks.gamma(), greeks.vega());
  }
}
