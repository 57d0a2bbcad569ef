package org.ballast.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.market.Quote;
import org.ballast.engine.desk.DeskService;
import org.ballast.engine.event.Event;
import org.ballast.engine.journal.EventCodec;
import org.ballast.engine.journal.InstrumentResolver;
import org.ballast.engine.journal.MarketResolver;
import org.ballast.engine.port.MarketDigests;
import org.ballast.engine.port.MarketReference;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.engine.state.DeskConfiguration;
import org.ballast.runtime.journal.JournalReplay;
import org.ballast.runtime.journal.ReplayVerdict;
import org.ballast.runtime.journal.SqlJournal;
import org.ballast.runtime.journal.SqliteAddress;

/// A desk's journal of as many events as a day may have, and its recovery. The first update is the
/// whole market; each one after it changes a quote, every fourth that of an option in the book.
/// Snapshots and groups are as far apart as a host's; the last snapshot is as old as one can be.
final class JournalledDay implements MarketResolver, InstrumentResolver {
  static final String DESK = "bench";

  private static final int SNAPSHOT_UPDATES = 500;
  private static final int GROUP = 256;
  private static final int HELD_EVERY = 4;
  private static final long STEP_NS = 86_400_000L;
  private static final String CONTENT_HASH = "0".repeat(64);

  private final DemoDesk demo = DemoDesk.create();
  private final DeskConfiguration configuration = BacktestDesk.configuration(demo);
  private final TreeMap<InstrumentId, Instrument> instruments = new TreeMap<>();
  private final QuoteTurns held;
  private final QuoteTurns others;
  private final long startNs = demo.market().asOf().getEpochSecond() * 1_000_000_000L;

  JournalledDay() {
    held = QuoteTurns.of(demo.market(), id -> BacktestDesk.isHeld(configuration, id));
    others = QuoteTurns.of(demo.market(), id -> !BacktestDesk.isHeld(configuration, id));
    for (var quote : demo.market().quotes()) {
      instruments.put(quote.instrument().id(), quote.instrument());
    }
  }

  /// Writes a day of so many events to a file.
  public static void main(String[] arguments) {
    try (var journal = SqlJournal.open(new SqliteAddress(Path.of(arguments[0])), DESK)) {
      new JournalledDay().write(journal, Long.parseLong(arguments[1]));
    }
  }

  /// Returns the desk as it is at the end.
  DeskService write(SqlJournal journal, long events) {
    var service = service();
    var sink = new EventSink.Hashed(journal, new MarketDigests());
    var first = new Event.ConfigurationChanged(startNs, 1, new byte[0]);
    sink.append(service.apply(sink.append(first), first));
    for (var i = 0L; i < events; i++) {
      var event = new Event.MarketChanged(atNs(i), update(i));
      sink.append(service.apply(sink.append(event), event));
      if (i % GROUP == GROUP - 1) {
        journal.commit();
      }
      if (i % SNAPSHOT_UPDATES == 0) {
        journal.putSnapshot(journal.size(), service.snapshot());
      }
    }
    journal.commit();
    return service;
  }

  /// The desk at the journal's end, from the last snapshot and what came after it.
  DeskService recover(SqlJournal journal) {
    var snapshot = journal.snapshotAt(journal.size()).orElseThrow();
    var service = DeskService.restore(_ -> configuration, this, snapshot.state());
    replay(journal, snapshot.sequence(), service);
    return service;
  }

  /// The same from the journal's first record.
  DeskService replayAll(SqlJournal journal) {
    var service = service();
    replay(journal, 0, service);
    return service;
  }

  @Override
  public Optional<MarketUpdate> update(MarketReference reference) {
    return Optional.of(update(reference.offset()));
  }

  @Override
  public Optional<Instrument> instrument(InstrumentId id) {
    return Optional.ofNullable(instruments.get(id));
  }

  private void replay(SqlJournal journal, long fromInclusive, DeskService service) {
    var verdict =
        JournalReplay.replay(journal, fromInclusive, new EventCodec(this, this), service::apply);
    if (!(verdict instanceof ReplayVerdict.Same)) {
      throw new IllegalStateException("replay must give the same effects: verdict=" + verdict);
    }
  }

  private DeskService service() {
    return new DeskService(_ -> configuration);
  }

  private long atNs(long offset) {
    return startNs + offset * STEP_NS;
  }

  private MarketUpdate update(long offset) {
    var isFirst = offset == 0;
    return new MarketUpdate(
        new MarketReference(demo.market().source(), CONTENT_HASH, offset),
        atNs(offset),
        isFirst,
        isFirst ? List.copyOf(demo.market().indexPrices()) : List.of(),
        quotes(offset),
        List.of(),
        List.of());
  }

  private List<Quote> quotes(long offset) {
    if (offset == 0) {
      return List.copyOf(demo.market().quotes());
    }
    return offset % HELD_EVERY == 0 ? held.at(offset / HELD_EVERY) : others.at(offset);
  }
}
