package org.ballast.venues.kit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.order.Side;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.port.DepthLevel;

/// What own trades have taken out of the books since the last update. A recorded or simulated book
/// does not feel them, so they are subtracted until it is next seen.
final class UsedDepth {
  private final Map<Side, TreeMap<InstrumentId, Decimal>> used = new EnumMap<>(Side.class);
  private long atNs = Long.MIN_VALUE;

  /// Forgets what was used before this instant.
  void advanceTo(long instantNs) {
    if (instantNs > atNs) {
      atNs = instantNs;
      used.clear();
    }
  }

  long atNs() {
    return atNs;
  }

  void use(InstrumentId instrument, Side taker, Decimal quantity) {
    used.computeIfAbsent(taker, side -> new TreeMap<>()).merge(instrument, quantity, Decimal::plus);
  }

  /// The levels without what is used, which is always taken from the best ones.
  List<DepthLevel> rest(InstrumentId instrument, Side taker, List<DepthLevel> levels) {
    var gone = used.getOrDefault(taker, new TreeMap<>()).getOrDefault(instrument, Decimal.ZERO);
    var rest = new ArrayList<DepthLevel>();
    for (var level : levels) {
      var size = level.quantity().amount();
      if (gone.compareTo(size) >= 0) {
        gone = gone.minus(size);
        continue;
      }
      rest.add(
          new DepthLevel(level.price(), new Quantity(size.minus(gone), level.quantity().unit())));
      gone = Decimal.ZERO;
    }
    return rest;
  }
}
