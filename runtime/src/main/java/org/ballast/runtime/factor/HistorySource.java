package org.ballast.runtime.factor;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.value.Asset;

/// Where a history is read from: a folder of recorded hours, and where there are some a folder of
/// recorded chains. Nothing later than `asOf` is read.
public record HistorySource(Path hours, Optional<Path> chains, List<Asset> coins, Instant asOf) {
  public HistorySource {
    coins = List.copyOf(coins);
  }
}
