package org.ballast.quant.hazard;

import java.util.List;
import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Exp;

/// Rate at which something that can fail once does so, constant between given times.
///
/// Units: hazard in failures per year, years ACT/365 from now. Domain: the first step begins at 0
/// and each later one after the one before; hazards finite and non-negative. The last step lasts.
/// Throws: IllegalArgumentException.
public record HazardCurve(List<Step> steps) {
  /// A hazard and when it begins.
  public record Step(double fromYears, double hazard) {
    public Step {
      Check.nonNegative("fromYears", fromYears);
      Check.nonNegative("hazard", hazard);
    }
  }

  public HazardCurve {
    steps = List.copyOf(steps);
    var before = -1.0;
    for (var step : steps) {
      if (!(step.fromYears() > before)) {
        throw new IllegalArgumentException(
            "steps must begin one after the other: fromYears=" + step.fromYears());
      }
      before = step.fromYears();
    }
    if (steps.isEmpty() || steps.getFirst().fromYears() != 0) {
      throw new IllegalArgumentException("the first step must begin at 0: steps=" + steps);
    }
  }

  public static HazardCurve flat(double hazard) {
    return new HazardCurve(List.of(new Step(0, hazard)));
  }

  /// Hazard at a time, that of the later step where one begins.
  public double at(double years) {
    Check.nonNegative("years", years);
    var hazard = steps.getFirst().hazard();
    for (var step : steps) {
      if (step.fromYears() <= years) {
        hazard = step.hazard();
      }
    }
    return hazard;
  }

  /// Integral of the hazard from now.
  public double cumulative(double years) {
    Check.nonNegative("years", years);
    var sum = 0.0;
    for (var i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      var until = i + 1 < steps.size() ? Math.min(years, steps.get(i + 1).fromYears()) : years;
      sum += step.hazard() * Math.max(0, until - step.fromYears());
    }
    return sum;
  }

  /// Probability of no failure until then.
  public double survival(double years) {
    return Exp.exp(-cumulative(years));
  }

  /// When the first step after `years` begins, or `otherwise` where that is sooner.
  double nextStep(double years, double otherwise) {
    for (var step : steps) {
      if (step.fromYears() > years) {
        return Math.min(otherwise, step.fromYears());
      }
    }
    return otherwise;
  }
}
