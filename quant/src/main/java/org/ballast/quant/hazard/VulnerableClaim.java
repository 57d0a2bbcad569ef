package org.ballast.quant.hazard;

import java.util.List;
import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;

/// What independent sources of failure take from a claim that is paid at one time, each paying its
/// recovery of the mark when it fails first.
///
/// `V*/V = e^(-H) + sum_j R_j P(j fails first)`. Every hedge ratio scales by the same factor: an
/// unadjusted hedge over-hedges a claim that may not pay. Units: years ACT/365, lossFraction of the
/// claim's value. Limits: no sources, or years = 0, is a factor of 1. Error: 1e-15 relative in
/// lossFraction, which is summed without cancellation. Throws: IllegalArgumentException.
///
/// Source: Jarrow & Turnbull 1995; Hull & White 1995.
///
/// @param spreadNow loss per year over the first instant
public record VulnerableClaim(
    double years, double survival, double lossFraction, double spreadNow) {
  /// A claim that any of the sources can take.
  public static VulnerableClaim of(List<FailureTerms> sources, double years) {
    Check.nonNegative("years", years);
    var curves = sources.stream().map(FailureTerms::hazard).toList();
    var first = FirstFailure.probabilities(curves, 0, years);
    var cumulative = 0.0;
    var loss = 0.0;
    var spreadNow = 0.0;
    for (var i = 0; i < first.length; i++) {
      var lost = sources.get(i).lossGivenFailure();
      cumulative += curves.get(i).cumulative(years);
      loss += lost * first[i];
      spreadNow += lost * curves.get(i).at(0);
    }
    return new VulnerableClaim(years, Exp.exp(-cumulative), loss, spreadNow);
  }

  /// V*/V, of the value and of every hedge ratio.
  public double factor() {
    return 1 - lossFraction;
  }

  /// `-ln(V*/V) / T`, or its limit at T = 0.
  public double spreadPerYear() {
    return years == 0 ? spreadNow : -Log.log1p(-lossFraction) / years;
  }

  /// The claim's own value and Greeks, scaled.
  public AdjustedValue adjust(double value, double delta, double gamma, double vega) {
    return new AdjustedValue(value * factor(), delta * factor(), gamma * factor(), vega * factor());
  }
}
