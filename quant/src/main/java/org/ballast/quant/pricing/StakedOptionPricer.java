package org.ballast.quant.pricing;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Exp;
import org.ballast.quant.rates.StakingCarry;

/// European option on a staked coin: a dividend yield of `q = y - nu l`, and slashings of a fixed
/// share l at the rate nu, compensated in the drift.
///
/// A Poisson mixture of Bsm values, those of the coin after k slashings. Units and domain as for
/// Bsm; slashLoss < 1; at most 20 slashings expected until expiry. Limits: without slashing it is
/// Bsm. Error: truncation below 1e-17 of the spot. Throws: IllegalArgumentException.
///
/// Source: Merton 1976 with a deterministic jump; docs/models/staking.md.
public final class StakedOptionPricer {
  private static final double EXPECTED_SLASHINGS_MAX = 20;
  private static final int TERM_LIMIT = 200;
  private static final double TAIL_TOLERANCE = 1e-17;

  private StakedOptionPricer() {}

  /// Value and derivatives in the spot and the vol between slashings.
  public record Greeks(double price, double delta, double gamma, double vega) {}

  public static Greeks greeks(
      OptionType type,
      double spot,
      double strike,
      double years,
      double vol,
      double rate,
      StakingCarry carry) {
    double left = 1 - carry.slashLoss();
    Check.positive("1 - slashLoss", left);
    Check.nonNegative("years", years);
    double slashings = carry.slashIntensity() * years;
    Check.atMost("expectedSlashings", slashings, EXPECTED_SLASHINGS_MAX);
    double factor = Exp.exp(slashings * carry.slashLoss());
    double probability = Exp.exp(-slashings);
    double price = 0;
    double delta = 0;
    double gamma = 0;
    double vega = 0;
    for (int k = 0; k < TERM_LIMIT; k++) {
      var after = Bsm.greeks(type, spot * factor, strike, years, vol, rate, carry.dividendYield());
      price += probability * after.price();
      delta += probability * factor * after.delta();
      gamma += probability * factor * factor * after.gamma();
      vega += probability * after.vega();
      factor *= left;
      probability *= slashings / (k + 1);
      if (k > slashings && probability < TAIL_TOLERANCE) {
        break;
      }
    }
    return new Greeks(price, delta, gamma, vega);
  }
}
