package org.ballast.quant.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.testkit.Accuracy.assertWithin;

import java.util.Arrays;
import org.ballast.quant.math.Exp;
import org.ballast.quant.pricing.HestonModel;
import org.ballast.quant.pricing.SvcjModel;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Simulated paths reprice the options of every model that SVCJ contains; the forward, whose mean
/// is known, takes from the price what it shares with it.
final class SvcjPathsReferenceTest {
  private static final int PATHS = 2_000;
  private static final double STANDARD_ERRORS = 4;

  /// Least share of the variance that counts after the forward: what is left of an option far in
  /// the money is so rare that few paths show its deviation.
  private static final double LEFT_MIN = 1.0 / 9;

  private static final double STEPS_PER_YEAR = 100;
  private static final int STEPS_MIN = 30;
  private static final int STEPS_MAX = 200;

  @Test
  void paths_ofEveryModel_repriceItsOptions() {
    double errors = 0;
    int rows = 0;
    for (var row : ReferenceRows.jsonNodes("sv_jump_models.json", "cases")) {
      var name = row.path("model").asString();
      boolean hasVariance = name.equals("heston") || name.equals("bates") || name.equals("svcj");
      if (hasVariance && parameter(row, "kappa") > 0) {
        errors += checked(row, model(row, name), ++rows);
      }
    }
    assertThat(Math.abs(errors) / rows)
        .as("mean of the errors of %d rows, in standard errors", rows)
        .isLessThanOrEqualTo(STANDARD_ERRORS / Math.sqrt(rows));
  }

  /// The error in standard errors. Rows draw by seeds of their own, so that errors are independent.
  private static double checked(JsonNode row, SvcjModel model, long seed) {
    double years = parameter(row, "T");
    int steps = Math.clamp((int) Math.ceil(years * STEPS_PER_YEAR), STEPS_MIN, STEPS_MAX);
    var paths = SvcjPaths.of(model, years, steps, PATHS, new SvcjPaths.Draws(seed, 0));
    double forward = number(row, "S") * Math.exp((number(row, "r") - number(row, "q")) * years);
    double discount = Math.exp(-number(row, "r") * years);
    var puts = new double[PATHS];
    var forwards = new double[PATHS];
    for (int path = 0; path < PATHS; path++) {
      forwards[path] = forward * Exp.exp(paths.logReturns()[path]);
      puts[path] = discount * Math.max(0, number(row, "K") - forwards[path]);
    }
    double slope = covariance(puts, forwards) / covariance(forwards, forwards);
    double mean = mean(puts) - slope * (mean(forwards) - forward);
    double spread = Math.sqrt(covariance(forwards, forwards) / PATHS);
    assertWithin("forward", mean(forwards), forward, STANDARD_ERRORS * spread, row);
    double all = covariance(puts, puts);
    double left = Math.max(LEFT_MIN * all, all - slope * covariance(puts, forwards));
    double error = Math.sqrt(left / PATHS);
    double floor = 1e-4 * number(row, "S") / Math.sqrt(PATHS);
    assertWithin("put", mean, number(row, "put"), STANDARD_ERRORS * (error + floor), row);
    return (mean - number(row, "put")) / (error + floor);
  }

  private static double mean(double[] column) {
    return Arrays.stream(column).average().orElseThrow();
  }

  private static double covariance(double[] left, double[] right) {
    double meanLeft = mean(left);
    double meanRight = mean(right);
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += (left[i] - meanLeft) * (right[i] - meanRight);
    }
    return sum / left.length;
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
