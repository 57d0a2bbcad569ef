package org.ballast.runtime.desk;

import java.math.BigDecimal;
import org.ballast.runtime.yaml.YamlField;

/// Numbers off the money path, as people and programs write them: `0.000001` or `1e-6`.
final class Plain {
  private Plain() {}

  /// A number with its unit, or alone where `unit` is empty. Throws: `BadInputException` for
  /// anything else, and outside of `min` to `max`.
  static double number(YamlField field, String unit, double min, double max) {
    var expected =
        "a number from " + min + " to " + max + (unit.isEmpty() ? "" : ", a space and " + unit);
    var parts = field.text(expected).split("\\s+", 2);
    var written = parts.length < 2 ? "" : parts[1];
    if (!written.equals(unit)) {
      throw field.refused("must be " + expected);
    }
    try {
      var number = new BigDecimal(parts[0]).doubleValue();
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Refused below, as a number out of bounds is.
    }
    throw field.refused("must be " + expected);
  }
}
