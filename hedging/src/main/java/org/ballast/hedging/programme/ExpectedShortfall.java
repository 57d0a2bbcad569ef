package org.ballast.hedging.programme;

import java.util.stream.IntStream;

/// The mean of the worst losses of a distribution, and the scenarios it is made of.
///
/// Shape: `weights` by scenario, summing to one: `value` is the weighted sum of the losses. They
/// are a subgradient: at any other losses their weighted sum is no more than the expected shortfall
/// there. `valueAtRisk` is the least loss that no more than `1 - confidence` of the probability
/// exceeds. Source: Rockafellar & Uryasev 2000, "Optimization of conditional value-at-risk".
public record ExpectedShortfall(double value, double valueAtRisk, double[] weights) {
  private static final double PROBABILITY_NOISE = 1e-12;

  public ExpectedShortfall {
    weights = weights.clone();
  }

  /// Ties go to the scenario of lower index. Domain: confidence in [0, 1); probabilities are not
  /// negative and sum to one.
  public static ExpectedShortfall of(double[] losses, double[] probabilities, double confidence) {
    requireConfidence(confidence);
    var order =
        IntStream.range(0, losses.length)
            .boxed()
            .sorted((i, j) -> Double.compare(losses[j], losses[i]))
            .toList();
    var weights = new double[losses.length];
    double left = 1.0;
    double value = 0.0;
    double valueAtRisk = losses[order.getFirst()];
    for (int scenario : order) {
      valueAtRisk = losses[scenario];
      if (left <= PROBABILITY_NOISE) {
        break;
      }
      double whole = probabilities[scenario] / (1.0 - confidence);
      weights[scenario] = Math.min(left, whole);
      value += weights[scenario] * losses[scenario];
      if (whole > left + PROBABILITY_NOISE) {
        break;
      }
      left -= whole;
    }
    return new ExpectedShortfall(value, valueAtRisk, weights);
  }

  static void requireConfidence(double confidence) {
    if (!(confidence >= 0.0 && confidence < 1.0)) {
      throw new IllegalArgumentException("confidence must be in [0, 1): confidence=" + confidence);
    }
  }
}
