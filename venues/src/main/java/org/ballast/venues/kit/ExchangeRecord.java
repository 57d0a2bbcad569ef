package org.ballast.venues.kit;

import java.util.List;

/// What happened at once, and so is either wholly in the log or not at all. Units: atNs in
/// nanoseconds UTC.
record ExchangeRecord(long atNs, List<ExchangeEvent> events) {
  ExchangeRecord {
    events = List.copyOf(events);
  }
}
