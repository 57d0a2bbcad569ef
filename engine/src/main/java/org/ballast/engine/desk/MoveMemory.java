package org.ballast.engine.desk;

import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;
import org.ballast.engine.journal.WireReader;
import org.ballast.engine.journal.WireWriter;

/// Where the index of each underlying was when its delta was last brought to its target: what a
/// move is measured from. Units: USD per coin.
final class MoveMemory {
  private final TreeMap<Asset, Double> hedgedAt = new TreeMap<>();
  private final TreeMap<Asset, Double> begunAt = new TreeMap<>();

  /// Empty until a delta was once brought to its target.
  OptionalDouble hedgedAt(Asset underlying) {
    var index = hedgedAt.get(underlying);
    return index == null ? OptionalDouble.empty() : OptionalDouble.of(index);
  }

  /// A decision about a delta begins at this index.
  void onBegun(Asset underlying, double index) {
    begunAt.put(underlying, index);
  }

  /// The decision is over; what was not done is asked for again.
  void onEnded(Decision decision) {
    if (decision.isDone()) {
      hedgedAt.putAll(begunAt);
    }
    begunAt.clear();
  }

  void write(WireWriter out) {
    write(out, hedgedAt);
    write(out, begunAt);
  }

  void read(WireReader in) {
    read(in, hedgedAt);
    read(in, begunAt);
  }

  private static void write(WireWriter out, TreeMap<Asset, Double> indices) {
    out.writeCount(indices.size());
    indices.forEach((asset, index) -> {
      out.writeText(asset.code());
      out.writeDouble(index);
    });
  }

  private static void read(WireReader in, TreeMap<Asset, Double> indices) {
    indices.clear();
    for (var left = in.readCount(); left > 0; left--) {
      indices.put(new Asset(in.readText()), in.readDouble());
    }
  }
}
