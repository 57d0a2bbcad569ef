package org.ballast.engine.desk;

import java.util.List;
import java.util.OptionalDouble;
import org.ballast.domain.value.Asset;
import org.ballast.engine.journal.WireReader;
import org.ballast.engine.journal.WireWriter;

/// What a hedge computation is told beside the market and the book. Units: budgetUsd is what may
/// still be spent today.
record TaskParameters(boolean isRecentring, List<Asset> underlyings, OptionalDouble budgetUsd) {
  byte[] encode() {
    var out = new WireWriter();
    out.writeFlag(isRecentring);
    out.writeTexts(underlyings.stream().map(Asset::code).toList());
    out.writeFlag(budgetUsd.isPresent());
    out.writeDouble(budgetUsd.orElse(0));
    return out.toBytes();
  }

  static TaskParameters decode(byte[] bytes) {
    return WireReader.readAll(
        bytes,
        in -> {
          var isRecentring = in.readFlag();
          var underlyings = in.readTexts().stream().map(Asset::new).toList();
          var hasBudget = in.readFlag();
          var budgetUsd = in.readDouble();
          return new TaskParameters(
              isRecentring,
              underlyings,
              hasBudget ? OptionalDouble.of(budgetUsd) : OptionalDouble.empty());
        });
  }
}
