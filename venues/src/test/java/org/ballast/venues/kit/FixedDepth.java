package org.ballast.venues.kit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.order.Side;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.port.DepthLevel;
import org.ballast.engine.port.DepthSource;

/// Depth that a test writes down, as `price x quantity` levels.
final class FixedDepth implements DepthSource {
  private final Map<Side, TreeMap<InstrumentId, List<DepthLevel>>> levels =
      new EnumMap<>(Side.class);

  /// Replaces what a taker of this side meets.
  FixedDepth show(Instrument instrument, Side taker, String... shown) {
    var list = new ArrayList<DepthLevel>();
    for (var level : shown) {
      var cross = level.indexOf('x');
      list.add(
          new DepthLevel(
              Price.parse(level.substring(0, cross).strip(), instrument.priceUnit()),
              Quantity.parse(level.substring(cross + 1).strip(), instrument.quantityUnit())));
    }
    levels.computeIfAbsent(taker, side -> new TreeMap<>()).put(instrument.id(), list);
    return this;
  }

  @Override
  public List<DepthLevel> depthFor(InstrumentId instrument, Side taker) {
    return levels.getOrDefault(taker, new TreeMap<>()).getOrDefault(instrument, List.of());
  }
}
