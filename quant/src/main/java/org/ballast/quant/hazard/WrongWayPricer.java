package org.ballast.quant.hazard;

import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Legendre;
import org.ballast.quant.math.Log;
import org.ballast.quant.pricing.Bsm;

/// European option held with a source whose failure moves the asset: spot jumps by a factor 1 + j,
/// and the claim recovers a share R of its value after the jump.
///
/// With H the hazard summed to expiry, u the hazard summed to the failure, and the drift
/// compensated for the jump: `V* = e^-H BS(S e^-jH) + R int_0^H e^-u BS(S (1 + j) e^-ju) du`. Only
/// H matters, not when the hazard accrues. Units and domain as for Bsm; j >= -1; H at most 50.
/// Limits: H = 0 is Bsm; j = -1 and R = 1 is the jump to zero. Error: 1e-14 of the largest of spot
/// and strike. Throws: IllegalArgumentException.
///
/// Source: docs/models/systemic-failure.md.
public final class WrongWayPricer {
  private static final double HAZARD_MAX = 50;

  /// Panels around the kink of the payoff, in its standard deviations.
  private static final double PANEL_SDS = 1.5;

  private static final int PANELS_EACH_SIDE = 6;

  /// Longest panel, so that what changes as e^-u is smooth in it.
  private static final double PANEL_LENGTH_MAX = 2;

  /// e^-40 of the spot is nothing beside it.
  private static final double LOG_NOTHING = 40;

  private WrongWayPricer() {}

  /// What happens when the source fails. Domain: jump >= -1.
  public record Failure(FailureTerms terms, double jump) {
    public Failure {
      Check.finite("jump", jump);
      if (!(jump >= -1)) {
        throw new IllegalArgumentException("jump must be at least -1: jump=" + jump);
      }
    }
  }

  /// Value, and its derivatives in the spot before a failure and in the vol.
  public static AdjustedValue greeks(
      OptionType type,
      double spot,
      double strike,
      double years,
      double vol,
      double rate,
      double dividendYield,
      Failure failure) {
    double cumulative = failure.terms().hazard().cumulative(years);
    Check.atMost("cumulativeHazard", cumulative, HAZARD_MAX);
    double jump = failure.jump();
    double kink = Log.ofRatio(spot, strike) + (rate - dividendYield) * years;
    var sum = new double[4];
    var option = new Shifted(type, spot, strike, years, vol, rate, dividendYield);
    option.add(sum, Exp.exp(-cumulative), Exp.exp(-jump * cumulative));
    var cuts = cuts(cumulative, jump, kink, vol * Math.sqrt(years));
    for (var i = 1; i < cuts.size(); i++) {
      double middle = 0.5 * (cuts.get(i) + cuts.get(i - 1));
      double half = 0.5 * (cuts.get(i) - cuts.get(i - 1));
      for (var node = 0; node < Legendre.COUNT; node++) {
        double u = middle + half * Legendre.node(node);
        double weight = half * Legendre.weight(node) * failure.terms().recovery();
        option.add(sum, weight * Exp.exp(-u), (1 + jump) * Exp.exp(-jump * u));
      }
    }
    return new AdjustedValue(sum[0], sum[1], sum[2], sum[3]);
  }

  /// Where to cut [0, H]: evenly, as finely as the forward after the jump changes while there is
  /// one; and closely around the u at which it passes the strike.
  private static List<Double> cuts(double cumulative, double jump, double kink, double totalSd) {
    var cuts = new ArrayList<Double>();
    double spent = jump > 0 ? (LOG_NOTHING + Log.log1p(jump)) / jump : cumulative;
    double moving = Math.min(cumulative, spent);
    cuts.add(0.0);
    addEvenly(cuts, 0, moving, PANEL_LENGTH_MAX / (1 + Math.abs(jump)));
    addEvenly(cuts, moving, cumulative, PANEL_LENGTH_MAX);
    double centre = (kink + Log.log1p(jump)) / jump;
    double step = PANEL_SDS * totalSd / Math.abs(jump);
    for (var i = -PANELS_EACH_SIDE; i <= PANELS_EACH_SIDE; i++) {
      double cut = centre + i * step;
      if (cut > 0 && cut < cumulative) {
        cuts.add(cut);
      }
    }
    return cuts.stream().sorted().toList();
  }

  private static void addEvenly(List<Double> cuts, double from, double to, double lengthMax) {
    var count = (int) Math.ceil((to - from) / lengthMax);
    for (var i = 1; i <= count; i++) {
      cuts.add(from + (to - from) * i / count);
    }
  }

  /// The option with its spot multiplied.
  private record Shifted(
      OptionType type,
      double spot,
      double strike,
      double years,
      double vol,
      double rate,
      double dividendYield) {
    void add(double[] sum, double weight, double factor) {
      if (factor == 0) {
        sum[0] += type == OptionType.PUT ? weight * strike * Exp.exp(-rate * years) : 0;
        return;
      }
      var greeks = Bsm.greeks(type, spot * factor, strike, years, vol, rate, dividendYield);
      sum[0] += weight * greeks.price();
      sum[1] += weight * factor * greeks.delta();
      sum[2] += weight * factor * factor * greeks.gamma();
      sum[3] += weight * greeks.vega();
    }
  }
}
