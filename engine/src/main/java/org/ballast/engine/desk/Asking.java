package org.ballast.engine.desk;

import java.util.List;
import org.ballast.domain.value.Asset;

/// What asks for a decision: in words, whether a broken limit is among it, and about which deltas
/// where it is about deltas.
record Asking(List<String> fired, boolean isBreach, List<Asset> underlyings) {
  static final Asking NOTHING = new Asking(List.of(), false, List.of());

  Asking {
    fired = List.copyOf(fired);
    underlyings = List.copyOf(underlyings);
  }

  boolean isEmpty() {
    return fired.isEmpty();
  }
}
