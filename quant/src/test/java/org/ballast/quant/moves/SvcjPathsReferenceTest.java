package org.ballast.quant.moves;

import static org.ballast.testkit.Accuracy.assertWithin;

import org.ballast.quant.math.Exp;
import org.ballast.quant.pricing.HestonModel;
import org.ballast.quant.pricing.SvcjModel;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Simulated paths reprice the options of every model that SVCJ contains.
final class SvcjPathsReferenceTest {
  private static final int PATHS = 8_000;
  private static final double STANDARD_ERRORS = 4;
  private static final double STEPS_PER_YEAR = 100;
  private static final int STEPS_MIN = 30;
  private static final int STEPS_MAX = 200;

  @Test
  void paths_ofEveryModel_repriceItsOptions() {
    for (var row : ReferenceRows.jsonNodes("sv_jump_models.json", "cases")) {
      var name = row.path("model").asString();
      boolean hasVariance = name.equals("heston") || name.equals("bates") || name.equals("svcj");
      if (hasVariance && parameter(row, "kappa") > 0) {
        check(row, model(row, name));
      }
    }
  }

  private static void check(JsonNode row, SvcjModel model) {
    double years = parameter(row, "T");
    int steps = Math.clamp((int) Math.ceil(years * STEPS_PER_YEAR), STEPS_MIN, STEPS_MAX);
    var paths = SvcjPaths.of(model, years, steps, PATHS, new SvcjPaths.Draws(1, 0));
    double forward = number(row, "S") * Math.exp((number(row, "r") - number(row, "q")) * years);
    double discount = Math.exp(-number(row, "r") * years);
    double sum = 0;
    double squares = 0;
    for (double logReturn : paths.logReturns()) {
      double put = discount * Math.max(0, number(row, "K") - forward * Exp.exp(logReturn));
      sum += put;
      squares += put * put;
    }
    double mean = sum / PATHS;
    double error = Math.sqrt(Math.max(0, squares / PATHS - mean * mean) / PATHS);
    double floor = 1e-4 * number(row, "S") / Math.sqrt(PATHS);
    assertWithin("put", mean, number(row, "put"), STANDARD_ERRORS * (error + floor), row);
  }

  private static SvcjModel model(JsonNode row, String name) {
    var heston =
        new HestonModel(
            parameter(row, "kappa"),
            parameter(row, "theta"),
            parameter(row, "sigma"),
            parameter(row, "rho"),
            parameter(row, "v0"));
    return switch (name) {
      case "heston" -> new SvcjModel(heston, 0, 0, 0, 0, 0);
      case "bates" ->
          new SvcjModel(
              heston,
              parameter(row, "lambda"),
              parameter(row, "muJ"),
              parameter(row, "sigJ"),
              0,
              0);
      default ->
          new SvcjModel(
              heston,
              parameter(row, "lambda"),
              parameter(row, "muY"),
              parameter(row, "sigY"),
              parameter(row, "muV"),
              parameter(row, "rhoJ"));
    };
  }

  private static double number(JsonNode row, String name) {
    return Double.parseDouble(row.path(name).asString());
  }

  private static double parameter(JsonNode row, String name) {
    return Double.parseDouble(row.path("params").path(name).asString());
  }
}
