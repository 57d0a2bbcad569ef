package org.ballast.bench.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ballast.bench.BenchScenarios;

/// Scenarios as factors on every strip's forward and on its options' total standard deviations,
/// which hold the volatility's move and the time that passes.
///
/// Shape: a column a strip, an element a scenario.
record Shocks(List<double[]> forwardFactors, List<double[]> sdFactors) {
  /// Shape: the years of every tenor of the scenarios' axes.
  static Shocks of(BenchScenarios scenarios, double[] years) {
    var forwardFactors = new ArrayList<double[]>();
    var sdFactors = new ArrayList<double[]>();
    for (int strip = 0; strip < years.length; strip++) {
      double timeFactor = Math.sqrt(1 - scenarios.yearsPassed() / years[strip]);
      var volFactors = scenarios.volFactors().get(strip);
      forwardFactors.add(scenarios.forwardFactors(strip));
      sdFactors.add(Arrays.stream(volFactors).map(factor -> factor * timeFactor).toArray());
    }
    return new Shocks(forwardFactors, sdFactors);
  }

  int count() {
    return forwardFactors.getFirst().length;
  }

  /// A strip's two columns, then those of the next.
  double[][] columns() {
    var columns = new ArrayList<double[]>();
    for (int strip = 0; strip < forwardFactors.size(); strip++) {
      columns.add(forwardFactors.get(strip));
      columns.add(sdFactors.get(strip));
    }
    return columns.toArray(double[][]::new);
  }
}
