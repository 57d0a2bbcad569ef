package org.ballast.quant.distribution;

import static org.ballast.testkit.Accuracy.assertRelative;

import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class LossDistributionReferenceTest {
  private static final double RELATIVE = 1e-6;

  @Test
  void measures_ofTheBookUnhedged_areThoseOfTheReference() {
    for (var row : ReferenceRows.jsonNodes("cvar_and_allocation_lp.json", "cvar")) {
      double confidence = row.path("alpha").asDouble();
      var distribution = distribution(row);
      assertRelative(
          "valueAtRisk",
          distribution.valueAtRisk(confidence),
          row.path("unhedged_var").asDouble(),
          RELATIVE,
          row);
      assertRelative(
          "expectedShortfall",
          distribution.expectedShortfall(confidence),
          row.path("unhedged_cvar").asDouble(),
          RELATIVE,
          row);
    }
  }

  private static LossDistribution distribution(JsonNode row) {
    var pnl = numbers(row.path("base_pnl"));
    var probabilities = row.path("prob");
    return probabilities.isArray()
        ? LossDistribution.of(pnl, numbers(probabilities))
        : LossDistribution.of(pnl);
  }

  private static double[] numbers(JsonNode array) {
    var numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).asDouble();
    }
    return numbers;
  }
}
