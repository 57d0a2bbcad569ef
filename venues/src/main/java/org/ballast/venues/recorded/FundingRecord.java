package org.ballast.venues.recorded;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.market.IndexPrice;
import org.ballast.engine.port.InstrumentFact;

/// Says, step by step, which funding was paid and where the recording does not tell.
final class FundingRecord {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Instant start;
  private final TreeMap<String, Instant> knownUntil = new TreeMap<>();

  /// Nothing is owed for the time before `start`.
  FundingRecord(Instant start) {
    this.start = start;
  }

  /// What is known at the full hour at which `bar` starts: the funding of the hour before.
  List<InstrumentFact> at(Perpetual perpetual, HourlyBar bar, IndexPrice index) {
    var known = knownUntil(perpetual);
    if (!bar.start().isAfter(known)) {
      return List.of();
    }
    var facts = new ArrayList<InstrumentFact>();
    if (known.plus(HOUR).isBefore(bar.start()) || bar.endedHourRate().isEmpty()) {
      facts.add(unknownSince(perpetual, known));
    }
    bar.endedHourRate()
        .ifPresent(
            rate -> facts.add(new InstrumentFact.FundingPaid(perpetual, rate, index.price())));
    knownUntil.put(perpetual.id().symbol(), bar.start());
    return facts;
  }

  /// What must be said at a chain: that hours have passed whose funding is not recorded.
  List<InstrumentFact> at(Perpetual perpetual, Instant at) {
    var known = knownUntil(perpetual);
    return known.plus(HOUR).isBefore(at) ? List.of(unknownSince(perpetual, known)) : List.of();
  }

  private Instant knownUntil(Perpetual perpetual) {
    return knownUntil.getOrDefault(perpetual.id().symbol(), start);
  }

  private static InstrumentFact unknownSince(Perpetual perpetual, Instant known) {
    return new InstrumentFact.FundingUnknown(perpetual, "funding is not recorded after " + known);
  }
}
