package org.ballast.venues.kit;

import java.util.ArrayList;
import java.util.List;
import org.ballast.engine.port.VenueLog;

/// A log that lasts as long as its process, for backtests and tests.
public final class InMemoryVenueLog implements VenueLog {
  private final List<byte[]> events = new ArrayList<>();

  @Override
  public void append(byte[] event) {
    events.add(event.clone());
  }

  @Override
  public List<byte[]> events() {
    return events.stream().map(byte[]::clone).toList();
  }
}
