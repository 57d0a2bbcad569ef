package org.ballast.quant.moves;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.ballast.domain.value.Asset;
import org.ballast.quant.math.Log;

/// How the surface of a coin moves with its price, as measured: the responses of ln vol at the
/// money, of skew and of the term slope to the log return, and of the term slope to ln vol.
///
/// Where history has prices but no chains, the expected move of the surface is taken from here,
/// intercepts left out because they are drifts of the months measured. Returns beyond `returnMax`,
/// the greatest measured, extrapolate the line, and scenario sets count them. `provenance` says
/// which months; scenario sets repeat it. Units: [SurfaceStep].
public record SurfaceDynamics(
    Asset coin,
    String provenance,
    FactorResponse logVol,
    FactorResponse skew,
    FactorResponse termSlope,
    FactorResponse termSlopeByVol,
    double returnMax) {
  /// Fewer steps are no estimate.
  public static final int STEPS_MIN = 40;

  /// Empty where there are fewer than [#STEPS_MIN] steps, or price or volatility never moved.
  public static Optional<SurfaceDynamics> of(
      Asset coin, String provenance, List<SurfaceStep> steps) {
    if (steps.size() < STEPS_MIN) {
      return Optional.empty();
    }
    var logVol = response(steps, SurfaceStep::logReturn, SurfaceStep::logVolMove);
    var skew = response(steps, SurfaceStep::logReturn, SurfaceStep::skewMove);
    var term = response(steps, SurfaceStep::logReturn, SurfaceStep::termMove);
    var byVol = response(steps, SurfaceStep::logVolMove, SurfaceStep::termMove);
    if (logVol.isEmpty() || skew.isEmpty() || term.isEmpty() || byVol.isEmpty()) {
      return Optional.empty();
    }
    double returnMax =
        steps.stream().mapToDouble(step -> Math.abs(step.logReturn())).max().orElse(0);
    return Optional.of(
        new SurfaceDynamics(
            coin, provenance, logVol.get(), skew.get(), term.get(), byVol.get(), returnMax));
  }

  /// How moves of the 30-day volatility reach other expiries, as measured: a move of `(30 d / T)^p`
  /// times that of 30 days turns the term slope by -p for each unit of ln vol. Limits: p is kept
  /// between 0 and 1; the skew's exponent is one half, as a smile that is a function of k / sqrt(T)
  /// has it. Empty where the term slope was not seen to move, as with a volatility index alone.
  public Optional<TenorRule> tenorRule() {
    if (termSlopeByVol.slope() == 0 && termSlopeByVol.residualSd() == 0) {
      return Optional.empty();
    }
    double exponent = Math.max(0, Math.min(1, -termSlopeByVol.slope()));
    var root = TenorRule.ROOT_TIME;
    return Optional.of(
        new TenorRule(exponent, root.skewExponent(), root.yearsFloor(), root.datedBasisShare()));
  }

  /// Expected move of ln of the 30-day volatility.
  double logVolMove(double logReturn) {
    return logVol.slope() * logReturn;
  }

  /// Expected change of the 30-day skew.
  double skewMove(double logReturn) {
    return skew.slope() * logReturn;
  }

  boolean isExtrapolated(double logReturn) {
    return Math.abs(logReturn) > returnMax;
  }

  /// What to note of scenarios whose prices move beyond all measured; empty where none does.
  Optional<String> extrapolation(double[] spotFactors) {
    int beyond = 0;
    for (double factor : spotFactors) {
      beyond += isExtrapolated(Log.log(factor)) ? 1 : 0;
    }
    return beyond == 0
        ? Optional.empty()
        : Optional.of(
            coin
                + " price moves as great not observed in "
                + beyond
                + " of "
                + spotFactors.length
                + " scenarios: the measured response extrapolated");
  }

  /// Least squares with an intercept; empty where the regressor never moved.
  private static Optional<FactorResponse> response(
      List<SurfaceStep> steps,
      ToDoubleFunction<SurfaceStep> regressor,
      ToDoubleFunction<SurfaceStep> factor) {
    int n = steps.size();
    double meanX = steps.stream().mapToDouble(regressor).sum() / n;
    double meanY = steps.stream().mapToDouble(factor).sum() / n;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (var step : steps) {
      double x = regressor.applyAsDouble(step) - meanX;
      double y = factor.applyAsDouble(step) - meanY;
      xx += x * x;
      xy += x * y;
      yy += y * y;
    }
    if (!(xx > 0)) {
      return Optional.empty();
    }
    double slope = xy / xx;
    double left = Math.max(0, yy - slope * xy) / (n - 2);
    return Optional.of(
        new FactorResponse(
            meanY - slope * meanX,
            slope,
            Math.sqrt(left / xx),
            yy > 0 ? slope * xy / yy : 0,
            Math.sqrt(left),
            n));
  }
}
