package org.ballast.quant.hazard;

import java.util.List;
import org.ballast.quant.math.Exp;

/// Which of several independent sources fails first.
final class FirstFailure {
  private FirstFailure() {}

  /// Probability, for each curve, that it fails before the others and between the two times.
  ///
  /// Domain: 0 <= fromYears <= untilYears. Exact: between steps every hazard is constant.
  static double[] probabilities(List<HazardCurve> curves, double fromYears, double untilYears) {
    var probabilities = new double[curves.size()];
    var survival = Exp.exp(-curves.stream().mapToDouble(c -> c.cumulative(fromYears)).sum());
    var years = fromYears;
    while (years < untilYears) {
      var start = years;
      var end = untilYears;
      var total = 0.0;
      for (var curve : curves) {
        end = curve.nextStep(start, end);
        total += curve.at(start);
      }
      var span = end - start;
      var perHazard = survival * (total == 0 ? span : -Exp.expm1(-total * span) / total);
      for (var i = 0; i < probabilities.length; i++) {
        probabilities[i] += curves.get(i).at(start) * perHazard;
      }
      survival *= Exp.exp(-total * span);
      years = end;
    }
    return probabilities;
  }
}
