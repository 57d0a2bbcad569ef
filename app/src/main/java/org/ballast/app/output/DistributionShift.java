package org.ballast.app.output;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ballast.quant.distribution.LossDistribution;
import org.ballast.quant.moves.FrozenScenarioSet;
import org.ballast.quant.tail.TailMethod;

/// What a plan makes of a distribution of losses. Units: USD; what the plan costs is part of every
/// figure after it.
public record DistributionShift(
    TailMethod method, Duration horizon, FrozenScenarioSet set, List<Measure> measures) {
  public DistributionShift {
    measures = List.copyOf(measures);
  }

  /// One figure before and after. The confidence is empty where the measure has none.
  public record Measure(String name, OptionalDouble confidence, double before, double after) {}

  /// Shape: mean and standard deviation of the P&L, then value at risk and expected shortfall at
  /// each confidence.
  public static DistributionShift of(
      TailMethod method,
      Duration horizon,
      FrozenScenarioSet set,
      List<Double> confidences,
      LossDistribution before,
      LossDistribution after,
      double costUsd) {
    var measures = new ArrayList<Measure>();
    measures.add(
        new Measure("mean P&L", OptionalDouble.empty(), before.mean(), after.mean() - costUsd));
    measures.add(
        new Measure(
            "standard deviation",
            OptionalDouble.empty(),
            before.standardDeviation(),
            after.standardDeviation()));
    for (double confidence : confidences) {
      var at = OptionalDouble.of(confidence);
      measures.add(
          new Measure(
              "value at risk",
              at,
              before.valueAtRisk(confidence),
              after.valueAtRisk(confidence) + costUsd));
      measures.add(
          new Measure(
              "expected shortfall",
              at,
              before.expectedShortfall(confidence),
              after.expectedShortfall(confidence) + costUsd));
    }
    return new DistributionShift(method, horizon, set, measures);
  }
}
