package org.ballast.venues.recorded;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.value.Expiry;

/// Dated instruments that were listed and are still to be delivered, each of them once.
final class Deliveries {
  private final TreeMap<Expiry, TreeMap<InstrumentId, Instrument>> pending = new TreeMap<>();

  /// Notes a listed instrument; one without an expiry, or listed before, changes nothing.
  void list(Instrument instrument) {
    expiry(instrument)
        .ifPresent(expiry ->
            pending
                .computeIfAbsent(expiry, key -> new TreeMap<>())
                .put(instrument.id(), instrument));
  }

  /// The next instant at which something is delivered.
  Optional<Instant> next() {
    return Optional.ofNullable(pending.firstEntry()).map(entry -> entry.getKey().at());
  }

  /// Takes out what is delivered at or before `at`, in order of expiry and id.
  List<Instrument> takeDue(Instant at) {
    var due = new ArrayList<Instrument>();
    for (Map.Entry<Expiry, TreeMap<InstrumentId, Instrument>> first = pending.firstEntry();
        first != null && first.getKey().isExpired(at);
        first = pending.firstEntry()) {
      due.addAll(first.getValue().values());
      pending.remove(first.getKey());
    }
    return due;
  }

  static Optional<Expiry> expiry(Instrument instrument) {
    return switch (instrument) {
      case Option option -> Optional.of(option.expiry());
      case Future future -> Optional.of(future.expiry());
      case Perpetual perpetual -> Optional.empty();
      case Spot spot -> Optional.empty();
      case StakedAsset staked -> Optional.empty();
    };
  }
}
