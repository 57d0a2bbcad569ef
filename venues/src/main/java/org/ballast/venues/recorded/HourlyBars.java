package org.ballast.venues.recorded;

import java.time.Instant;
import java.util.Optional;
import org.ballast.domain.value.Asset;

/// Recorded hours of the perpetuals, in order of time.
interface HourlyBars {
  /// The first hour after `instant` at which a bar of any coin starts.
  Optional<Instant> firstHourAfter(Instant instant);

  /// The last hour of all.
  Optional<Instant> lastHour();

  Optional<HourlyBar> startingAt(Asset coin, Instant hour);
}
