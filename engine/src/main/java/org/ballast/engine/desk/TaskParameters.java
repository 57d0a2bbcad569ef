package org.ballast.engine.desk;

import java.util.List;
import java.util.OptionalDouble;
import org.ballast.domain.value.Asset;
import org.ballast.engine.journal.WireReader;
import org.ballast.engine.journal.WireWriter;

/// What a hedge computation is told beside the market and the book. Units: `budgetUsd` is what may
/// still be spent today, `turnoverUsd` what may still be traded.
record TaskParameters(
    boolean isRecentring,
    List<Asset> underlyings,
    OptionalDouble budgetUsd,
    OptionalDouble turnoverUsd) {
  byte[] encode() {
    var out = new WireWriter();
    out.writeFlag(isRecentring);
    out.writeTexts(underlyings.stream().map(Asset::code).toList());
    write(out, budgetUsd);
    write(out, turnoverUsd);
    return out.toBytes();
  }

  static TaskParameters decode(byte[] bytes) {
    return WireReader.readAll(
        bytes,
        in ->
            new TaskParameters(
                in.readFlag(),
                in.readTexts().stream().map(Asset::new).toList(),
                read(in),
                read(in)));
  }

  private static void write(WireWriter out, OptionalDouble limit) {
    out.writeFlag(limit.isPresent());
    out.writeDouble(limit.orElse(0));
  }

  private static OptionalDouble read(WireReader in) {
    var isLimited = in.readFlag();
    var limit = in.readDouble();
    return isLimited ? OptionalDouble.of(limit) : OptionalDouble.empty();
  }
}
