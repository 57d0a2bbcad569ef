package org.ballast.runtime.desk;

import java.time.Duration;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.YamlField;

/// Durations that must not be zero.
final class Durations {
  private Durations() {}

  static Duration positive(YamlField field) {
    var duration = Amount.duration(field);
    if (duration.isZero()) {
      throw field.refused("must be positive");
    }
    return duration;
  }
}
