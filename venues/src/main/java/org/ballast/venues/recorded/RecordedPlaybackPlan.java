package org.ballast.venues.recorded;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.ballast.domain.value.Decimal;

/// Which recording is played, over which time, and what is assumed. `hourlyFolder` holds the hours
/// of the perpetuals; without one, `perp-funding-hourly` beside the chains is taken where it
/// exists. Units: perpetualHalfSpread as a fraction of the price, at least 0 and below 1.
public record RecordedPlaybackPlan(
    Path chainFolder,
    Optional<Path> hourlyFolder,
    Instant startInclusive,
    Instant endExclusive,
    Decimal perpetualHalfSpread) {
  public RecordedPlaybackPlan {
    if (!startInclusive.isBefore(endExclusive)) {
      throw new IllegalArgumentException(
          "start must be before end: start=" + startInclusive + " end=" + endExclusive);
    }
  }

  /// All of a folder, with 1 bp assumed on each side of the perpetual.
  public static RecordedPlaybackPlan of(Path chainFolder) {
    return new RecordedPlaybackPlan(
        chainFolder, Optional.empty(), Instant.EPOCH, Instant.MAX, AssumedSpread.DEFAULT.half());
  }

  public RecordedPlaybackPlan withHourlyFolder(Path folder) {
    return new RecordedPlaybackPlan(
        chainFolder, Optional.of(folder), startInclusive, endExclusive, perpetualHalfSpread);
  }

  public RecordedPlaybackPlan withTimes(Instant newStartInclusive, Instant newEndExclusive) {
    return new RecordedPlaybackPlan(
        chainFolder, hourlyFolder, newStartInclusive, newEndExclusive, perpetualHalfSpread);
  }

  public RecordedPlaybackPlan withPerpetualHalfSpread(Decimal halfSpread) {
    return new RecordedPlaybackPlan(
        chainFolder, hourlyFolder, startInclusive, endExclusive, halfSpread);
  }

  /// What of the plan, beside the files, determines the updates.
  String text() {
    return startInclusive + " " + endExclusive + " " + perpetualHalfSpread;
  }
}
