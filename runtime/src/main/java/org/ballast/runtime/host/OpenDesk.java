package org.ballast.runtime.host;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.fault.BadInputException;
import org.ballast.engine.event.Event;
import org.ballast.engine.journal.EventCodec;
import org.ballast.engine.journal.JournalRecord;
import org.ballast.engine.port.MarketDigests;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.engine.port.VenueLog;
import org.ballast.hedging.policy.HedgePolicy;
import org.ballast.runtime.desk.DeskConfigurationText;
import org.ballast.runtime.desk.DeskFile;
import org.ballast.runtime.history.DeskWatcher;
import org.ballast.runtime.journal.HashingJournal;
import org.ballast.runtime.journal.Journal;
import org.ballast.runtime.journal.JournalReader;
import org.ballast.runtime.journal.JournalReplay;
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
    var venue = new PaperExchange(playback, venueLog, inbox);
    var log = new EventLog(journal, digests);
    var killSwitch = new KillSwitch();
    if (isResumed) {
      playback.feed(venue::onUpdate);
      replay(file, setup.configuration(file.policy()), playback, journal, core, log);
      playback.feedNobody();
      comparisons.forEach(comparison -> playback.feed(comparison.host()::onUpdate));
      watcher.onResumed(instant(core.lastAtNs()), core.events());
    }
    core.watch(watcher);
    var host = new DeskHost(core, log, inbox, venue, killSwitch, computer);
    if (!isResumed) {
      host.configure(first.atNs(), setup.configuration(file.policy()));
    }
    host.start();
    playback.feed(host::onUpdate);
    return new OpenDesk(playback, host, comparisons, killSwitch, isResumed);
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

  private static void replay(
      DeskFile file,
      DeskConfigurationText configuration,
      SharedPlayback playback,
      Journal journal,
      DeskCore core,
      EventLog log) {
    requireSame(file, configuration, journal);
    var market = new PlayedMarket(playback);
    var place = file.journal().toString();
    var check = new SnapshotCheck(core, journal.snapshotAt(journal.size()), place);
    var verdict = JournalReplay.replay(journal, 0, new EventCodec(market, market), check);
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

  private static void requireSame(
      DeskFile file, DeskConfigurationText configuration, Journal journal) {
    first(journal)
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

  static Optional<DeskConfigurationText> first(JournalReader journal) {
    var found = new ArrayList<DeskConfigurationText>();
    journal.read(
        0,
        record -> {
          if (record.sequence() == 0 && record.type() == JournalRecord.Type.EVENT) {
            var codec = new EventCodec(_ -> Optional.empty(), _ -> Optional.empty());
            if (codec.decode(record.payload()) instanceof Event.ConfigurationChanged changed) {
              found.add(DeskConfigurationText.parse(changed.configuration()));
            }
          }
        });
    return found.stream().findFirst();
  }

  private static Instant instant(long ns) {
    return Instant.ofEpochSecond(
        Math.floorDiv(ns, 1_000_000_000L), Math.floorMod(ns, 1_000_000_000L));
  }
}
