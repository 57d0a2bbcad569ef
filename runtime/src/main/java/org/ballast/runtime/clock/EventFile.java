package org.ballast.runtime.clock;

import java.time.Instant;
import java.util.List;
import org.ballast.quant.surface.VarianceClock;

/// How fast a user expects variance to accrue: the pace of weekends, and dated events.
///
/// Units: weekendWeight as in [VarianceClock].
public record EventFile(double weekendWeight, List<VarianceClock.Event> events) {
  /// Calendar time.
  public static final EventFile NONE = new EventFile(1, List.of());

  public EventFile {
    events = List.copyOf(events);
  }

  /// The clock that starts at a market's time.
  public VarianceClock clock(Instant asOf) {
    return new VarianceClock(asOf, weekendWeight, events);
  }
}
