package org.ballast.quant.margin.derive;

import org.ballast.quant.internal.Check;

/// How PMRM_2 moves the smile in its two skew scenarios.
///
/// A vol is multiplied by 1 + clamp(k cap / k*, -cap, cap), at least 0, with k = ln(K/F) (its
/// absolute value where the smile bends), cap = base + slope sqrt(T) and k* = max(starMin, width
/// sqrt(T) (staticVol + sqrt(T) volScale)). Units: caps per 1.00; k and k* in log-moneyness.
public record SkewTerms(
    double linearCap,
    double linearCapSlope,
    double absoluteCap,
    double absoluteCapSlope,
    double starMin,
    double width,
    double staticVol,
    double volScale) {
  public SkewTerms {
    Check.nonNegative("linearCap", linearCap);
    Check.finite("linearCapSlope", linearCapSlope);
    Check.nonNegative("absoluteCap", absoluteCap);
    Check.finite("absoluteCapSlope", absoluteCapSlope);
    Check.positive("starMin", starMin);
    Check.nonNegative("width", width);
    Check.nonNegative("staticVol", staticVol);
    Check.finite("volScale", volScale);
  }

  /// Factor on the vol of the smile's tilt.
  double tilt(double logMoneyness, double rootYears) {
    return factor(logMoneyness, linearCap + linearCapSlope * rootYears, rootYears);
  }

  /// Factor on the vol of the smile's bend.
  double bend(double logMoneyness, double rootYears) {
    return factor(Math.abs(logMoneyness), absoluteCap + absoluteCapSlope * rootYears, rootYears);
  }

  private double factor(double logMoneyness, double cap, double rootYears) {
    double star = Math.max(starMin, rootYears * width * (staticVol + rootYears * volScale));
    double limit = Math.abs(cap);
    double move = Math.max(-limit, Math.min(limit, logMoneyness * cap / star));
    return Math.max(1 + move, 0);
  }
}
