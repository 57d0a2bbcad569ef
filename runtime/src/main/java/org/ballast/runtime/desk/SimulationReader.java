package org.ballast.runtime.desk;

import java.time.Duration;
import java.util.List;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlFields;
import org.ballast.venues.simulated.SimulationPlan;

/// Reads `simulation`: steps, length and crash of a simulated market.
final class SimulationReader {
  private static final String EXAMPLE = "{step: 15s, length: 8h}";
  private static final String CRASH = "{after: 5h, move: -18 %, over: 10m}";
  private static final Amount MOVE = new Amount("%", "-18 %");

  /// A market falls by something, and not to nothing.
  private static final double MOVE_MIN = -0.9;

  private static final double MOVE_MAX = -0.01;

  private SimulationReader() {}

  static SimulationSettings read(YamlField field) {
    var fields = field.fields(EXAMPLE);
    fields.requireKnown(List.of("step", "length", "crash"), List.of());
    var step = duration(fields, "step", SimulationSettings.DEFAULT.step());
    var length = duration(fields, "length", SimulationSettings.DEFAULT.length());
    if (step.compareTo(SimulationPlan.STEP_MAX) > 0) {
      throw fields
          .require("step", EXAMPLE)
          .refused("must be at most " + Amount.written(SimulationPlan.STEP_MAX));
    }
    if (length.compareTo(step) < 0) {
      throw field.refused("length must be at least one step");
    }
    return new SimulationSettings(
        step, length, fields.find("crash").map(crash -> crash(crash, length)));
  }

  private static Duration duration(YamlFields fields, String key, Duration otherwise) {
    return fields.find(key).map(Amount::positiveDuration).orElse(otherwise);
  }

  private static SimulationSettings.Crash crash(YamlField field, Duration length) {
    var fields = field.fields(CRASH);
    fields.requireKnown(List.of("after", "move", "over"), List.of());
    var after = fields.require("after", CRASH);
    var over = fields.require("over", CRASH);
    var crash =
        new SimulationSettings.Crash(
            Amount.duration(after),
            Fractions.of(
                    fields.require("move", CRASH),
                    MOVE,
                    Fractions.PERCENT_DIGITS,
                    MOVE_MIN,
                    MOVE_MAX)
                .toDouble(),
            Amount.positiveDuration(over));
    if (crash.after().plus(crash.over()).compareTo(length) > 0) {
      throw field.refused("crash must end within the simulation's length");
    }
    return crash;
  }
}
