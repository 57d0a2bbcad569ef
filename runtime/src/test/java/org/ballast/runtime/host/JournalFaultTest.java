package org.ballast.runtime.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.ballast.domain.fault.BadInputException;
import org.ballast.engine.port.VenueLog;
import org.ballast.runtime.desk.DeskFile;
import org.ballast.runtime.history.GreekReading;
import org.ballast.runtime.host.FaultyJournal.Fault;
import org.ballast.runtime.journal.JournalWriteException;
import org.ballast.venues.kit.InMemoryVenueLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Commits that go wrong, at each commit of a run: what leaves, and what is found afterwards.
class JournalFaultTest {
  private static final int UPDATES = 5;

  @TempDir private Path folder;
  private DeskFile desk;
  private long commits;

  @BeforeEach
  void playWithoutFault() {
    desk = DeskFolder.in(folder).desk("compare: [none]\n");
    var journal = new FaultyJournal(Fault.FULL, Long.MAX_VALUE);
    requireHedged(play(journal, new InMemoryVenueLog()), "without a fault");
    commits = journal.commits();
    assertThat(commits).isGreaterThan(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"TORN", "UNKNOWN", "FULL"})
  void commit_thatFails_stopsTheDeskBeforeAnythingLeavesAndIsNotTriedAgain(Fault fault) {
    for (var n = 1L; n <= commits; n++) {
      var what = fault + " at commit " + n;
      var journal = new FaultyJournal(fault, n);
      var venueLog = new InMemoryVenueLog();

      assertThatExceptionOfType(JournalWriteException.class)
          .as(what)
          .isThrownBy(() -> play(journal, watched(journal, venueLog)))
          .withMessageContaining("journal must be writable: journal=\"desk.db\"");
      assertThat(journal.triesAfterwards()).as(what).isZero();

      requireHedged(PlayedDesk.play(desk, UPDATES, journal.found(), venueLog), what);
    }
  }

  /// No process can see that its disk lies. The venue's log can: an order that it has, and that the
  /// journal never gave out, keeps the desk from starting.
  @Test
  void commit_thatTheDiskOnlyPretends_isFoundOutOrHarmsNothing() {
    var found = 0;
    for (var n = 1L; n <= commits; n++) {
      var journal = new FaultyJournal(Fault.LOST, n);
      var venueLog = new InMemoryVenueLog();
      play(journal, venueLog);
      if (isKnown(journal.found(), venueLog)) {
        requireHedged(PlayedDesk.play(desk, UPDATES, journal.found(), venueLog), "lost " + n);
      } else {
        found++;
      }
    }
    assertThat(found).isBetween(1, (int) commits - 1);
  }

  private PlayedDesk play(FaultyJournal journal, VenueLog venueLog) {
    return PlayedDesk.play(desk, UPDATES, journal, watched(journal, venueLog));
  }

  private static VenueLog watched(FaultyJournal journal, VenueLog venueLog) {
    return new WatchedLog(venueLog, () -> assertThat(journal.isAllDurable()).isTrue());
  }

  private static void requireHedged(PlayedDesk played, String what) {
    assertThat(played.bought()).as(what).isNotEqualTo("{}").isEqualTo(played.atVenue());
    assertThat(played.open().host().history("", "").steps().getLast().after())
        .as(what)
        .allMatch(GreekReading::isInside);
  }

  private boolean isKnown(MemoryJournal journal, VenueLog venueLog) {
    try {
      var open = PlayedDesk.open(desk, UPDATES, journal, venueLog);
      assertThat(open.host().core().epochs()).isPositive();
      return true;
    } catch (BadInputException e) {
      assertThat(e).hasMessageContaining("only the venue log has");
      return false;
    }
  }
}
