package org.ballast.quant.study;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;

/// The sums of the last steps, from which the rolling estimates are made. Nothing of a step is in
/// an estimate before that step is over.
final class RollingWindow {
  /// Long enough for a few hundred independent moves, short enough to follow a change of regime.
  static final Duration LENGTH = Duration.ofDays(30);

  /// Fewer steps are no estimate.
  static final int STEPS_MIN = 40;

  private record Step(
      Instant end, HullWhiteRegression hullWhite, SkewStickinessRegression skewStickiness) {}

  private final ArrayDeque<Step> steps = new ArrayDeque<>();

  void add(Instant end, HullWhiteRegression hullWhite, SkewStickinessRegression skewStickiness) {
    steps.addLast(new Step(end, hullWhite, skewStickiness));
    while (steps.getFirst().end().isBefore(end.minus(LENGTH))) {
      steps.removeFirst();
    }
  }

  /// The sums are taken anew each time: running ones would carry the rounding of what has left.
  Optional<Estimates> estimates() {
    if (steps.size() < STEPS_MIN) {
      return Optional.empty();
    }
    var hullWhite = new HullWhiteRegression();
    var skewStickiness = new SkewStickinessRegression();
    for (var step : steps) {
      hullWhite.add(step.hullWhite());
      skewStickiness.add(step.skewStickiness());
    }
    var ratio = skewStickiness.ratio();
    return ratio.isEmpty()
        ? Optional.empty()
        : hullWhite
            .coefficients()
            .map(found -> new Estimates(steps.getLast().end(), ratio.getAsDouble(), found));
  }
}
