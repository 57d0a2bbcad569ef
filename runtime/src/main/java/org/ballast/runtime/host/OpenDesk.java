package org.ballast.runtime.host;

import java.nio.BufferUnderflowException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.fault.BadInputException;
import org.ballast.engine.event.Event;
import org.ballast.engine.journal.EventCodec;
import org.ballast.engine.journal.JournalRecord;
import org.ballast.engine.journal.UnreadableRecordException;
import org.ballast.engine.port.MarketDigests;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.engine.port.VenueLog;
import org.ballast.hedging.policy.HedgePolicy;
import org.ballast.runtime.desk.DeskConfigurationText;
import org.ballast.runtime.desk.DeskFile;
import org.ballast.runtime.history.DeskWatcher;
import org.ballast.runtime.journal.HashingJournal;
import org.ballast.runtime.journal.Journal;
import org.ballast.runtime.journal.JournalAddress;
import org.ballast.runtime.journal.JournalReader;
import org.ballast.runtime.journal.JournalReplay;
import org.ballast.runtime.journal.JournalWriteException;
import org.ballast.runtime.journal.PlayedMarket;
import org.ballast.runtime.journal.ReplayVerdict;
import org.ballast.venues.kit.InMemoryVenueLog;
import org.ballast.venues.kit.PaperExchange;

/// A desk at the end of its journal, with the desks that it is compared with at the same place of
/// the same market.
///
/// A journal is taken up by playing it from its start: the market has to be played up to there in
/// any case, and so the history and the compared desks are what they would be without the
/// interruption.
record OpenDesk(
    SharedPlayback playback,
    DeskHost host,
    PaperExchange venue,
    List<Comparison> comparisons,
    KillSwitch killSwitch,
    boolean isResumed) {
  /// `computer` runs the desk's own computations; empty is at once, in no time of the market.
  static OpenDesk open(
      OpenMarket market,
      Journal journal,
      VenueLog venueLog,
      DeskWatcher watcher,
      Optional<Computer> computer) {
    var file = market.file();
    var playback = market.playback();
    var setup = market.setup();
    var first = market.first();
    var digests = new MarketDigests();
    var comparisons = comparisons(file, setup, playback, first, digests);
    var isResumed = journal.size() > 0;
    var core = new DeskCore(DeskWatcher.NONE);
    var inbox = new Inbox();
    var venue = venue(file, playback, venueLog, inbox);
    var orders = new JournalledOrders();
    var log = new EventLog(journal, digests);
    var killSwitch = new KillSwitch();
    if (isResumed) {
      playback.feed(venue::onUpdate);
      requireSame(file, setup.configuration(file.policy()), journal);
      replay(file, playback, journal, core, orders, log);
      playback.feedNobody();
      comparisons.forEach(comparison -> playback.feed(comparison.host()::onUpdate));
      watcher.onResumed(instant(core.lastAtNs()), core.events());
    }
    orders.requireSame(venue.orders(), file.journal());
    core.watch(watcher);
    var host = new DeskHost(core, log, inbox, venue, killSwitch, computer);
    if (!isResumed) {
      host.configure(first.atNs(), setup.configuration(file.policy()));
    }
    start(host);
    playback.feed(host::onUpdate);
    return new OpenDesk(playback, host, venue, comparisons, killSwitch, isResumed);
  }

  /// An earlier run's orders may be open, whether or not this one can be journalled.
  private static void start(DeskHost host) {
    try {
      host.start();
    } catch (JournalWriteException failure) {
      host.abandon();
      throw failure;
    }
  }

  private static List<Comparison> comparisons(
      DeskFile file,
      DeskSetup setup,
      SharedPlayback playback,
      MarketUpdate first,
      MarketDigests digests) {
    var comparisons = new ArrayList<Comparison>();
    for (var policy : file.compare()) {
      if (!policy.equals(file.policy())) {
        comparisons.add(comparison(policy, setup, playback, first, digests));
      }
    }
    return List.copyOf(comparisons);
  }

  private static Comparison comparison(
      HedgePolicy policy,
      DeskSetup setup,
      SharedPlayback playback,
      MarketUpdate first,
      MarketDigests digests) {
    var inbox = new Inbox();
    var host =
        new DeskHost(
            new DeskCore(DeskWatcher.NONE),
            new EventLog(new HashingJournal(), digests),
            inbox,
            new PaperExchange(playback, new InMemoryVenueLog(), inbox),
            new KillSwitch(),
            Optional.empty());
    host.configure(first.atNs(), setup.configuration(policy));
    host.start();
    playback.feed(host::onUpdate);
    return new Comparison(policy, host);
  }

  private static PaperExchange venue(
      DeskFile file, SharedPlayback playback, VenueLog venueLog, Inbox inbox) {
    try {
      return new PaperExchange(playback, venueLog, inbox);
    } catch (IllegalStateException | IllegalArgumentException | BufferUnderflowException e) {
      throw BadInputException.data(
          file.journal().venueLog().toString(),
          "venue log must be one that this version reads (" + e.getMessage() + ")");
    }
  }

  private static void replay(
      DeskFile file,
      SharedPlayback playback,
      Journal journal,
      DeskCore core,
      JournalledOrders orders,
      EventLog log) {
    var market = new PlayedMarket(playback);
    var place = file.journal().toString();
    var check = new SnapshotCheck(core, journal.snapshotAt(journal.size()), place);
    var codec = new EventCodec(market, market);
    var replayed = booked(orders.notedFrom(check), journal.ledgerEnd(), core, log);
    var verdict = JournalReplay.replay(journal, 0, codec, replayed);
    switch (verdict) {
      case ReplayVerdict.Same _ -> check.finish();
      case ReplayVerdict.Unfinished unfinished -> log.append(unfinished.effects());
      case ReplayVerdict.Different different ->
          throw BadInputException.data(
              place,
              "journal must give the same effects again: it was written by another version",
              "sequence",
              Long.toString(different.sequence()));
      case ReplayVerdict.Unreadable unreadable ->
          throw BadInputException.data(
              place,
              "journal must be readable in the desk's market (" + unreadable.reason() + ")",
              "sequence",
              Long.toString(unreadable.sequence()));
    }
  }

  /// The same core, with the ledger written where it ends: before the journal's own end, where an
  /// older version kept none or the process was cut off.
  private static JournalReplay.Core booked(
      JournalReplay.Core replayed, long ledgerEnd, DeskCore core, EventLog log) {
    return (sequence, event) -> {
      var effects = replayed.apply(sequence, event);
      if (sequence >= ledgerEnd) {
        log.book(sequence, event, effects, core.service().flows());
      }
      return effects;
    };
  }

  private static void requireSame(
      DeskFile file, DeskConfigurationText configuration, Journal journal) {
    first(journal, file.journal())
        .flatMap(configuration::difference)
        .ifPresent(difference -> {
          throw BadInputException.configuration(
              file.file().toString(),
              "the journal was begun with another configuration: undo the change, or name a new"
                  + " journal",
              "changed",
              difference);
        });
  }

  /// The configuration that the journal was begun with; empty for a journal without records.
  static Optional<DeskConfigurationText> first(JournalReader journal, JournalAddress place) {
    var found = new ArrayList<DeskConfigurationText>();
    journal.read(
        0,
        record -> {
          if (record.sequence() == 0 && record.type() == JournalRecord.Type.EVENT) {
            if (decoded(record, place) instanceof Event.ConfigurationChanged changed) {
              found.add(DeskConfigurationText.parse(changed.configuration()));
            }
          }
        });
    return found.stream().findFirst();
  }

  private static Event decoded(JournalRecord record, JournalAddress place) {
    try {
      return new EventCodec(_ -> Optional.empty(), _ -> Optional.empty()).decode(record.payload());
    } catch (UnreadableRecordException e) {
      throw BadInputException.data(
          place.toString(),
          "journal must begin with a record that this version reads (" + e.getMessage() + ")",
          "sequence",
          Long.toString(record.sequence()));
    }
  }

  static Instant instant(long ns) {
    return Instant.ofEpochSecond(
        Math.floorDiv(ns, 1_000_000_000L), Math.floorMod(ns, 1_000_000_000L));
  }
}
