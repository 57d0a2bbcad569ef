package org.ballast.runtime.desk;

import java.math.BigDecimal;
import org.ballast.runtime.yaml.YamlField;

/// Numbers off the money path, as people and programs write them: `0.05` or `5e-2`.
final class Plain {
  private Plain() {}

  /// Throws: `BadInputException` for anything but a number from `min` to `max`.
  static double number(YamlField field, double min, double max) {
    var expected = "a number from " + min + " to " + max;
    var number = field.parsed(expected, text -> new BigDecimal(text).doubleValue());
    if (!(number >= min && number <= max)) {
      throw field.refused("must be " + expected);
    }
    return number;
  }
}
