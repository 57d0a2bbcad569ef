package org.ballast.hedging.mandate;

import java.util.Optional;
import java.util.OptionalDouble;

/// What every account must keep of its margin. Units: `useMax` as a fraction, initial margin over
/// equity. An absent limit is unlimited. Domain: useMax in (0, 1].
public record MarginLimits(OptionalDouble useMax, Optional<MarginStress> survive) {
  public static final MarginLimits NONE =
      new MarginLimits(OptionalDouble.empty(), Optional.empty());

  public MarginLimits {
    if (useMax.isPresent() && !(useMax.getAsDouble() > 0 && useMax.getAsDouble() <= 1)) {
      throw new IllegalArgumentException(
          "margin use must be above 0 and at most 1: useMax=" + useMax.getAsDouble());
    }
  }

  public boolean isNone() {
    return useMax.isEmpty() && survive.isEmpty();
  }
}
