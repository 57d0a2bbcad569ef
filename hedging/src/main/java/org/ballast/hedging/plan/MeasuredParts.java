package org.ballast.hedging.plan;

import java.util.ArrayList;
import java.util.List;

/// A book measured by several sets of limits, one after the other.
record MeasuredParts(List<MeasuredBook> parts) implements MeasuredBook {
  MeasuredParts {
    parts = List.copyOf(parts);
  }

  @Override
  public List<LimitValue> values() {
    var values = new ArrayList<LimitValue>();
    parts.forEach(part -> values.addAll(part.values()));
    return List.copyOf(values);
  }

  @Override
  public double[] slopes(int limit, List<LotTrade> lots) {
    var index = limit;
    for (var part : parts) {
      if (index < part.values().size()) {
        return part.slopes(index, lots);
      }
      index -= part.values().size();
    }
    throw new IllegalArgumentException("limit must be one that is measured: limit=" + limit);
  }
}
