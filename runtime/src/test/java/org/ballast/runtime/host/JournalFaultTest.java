package org.ballast.runtime.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.engine.port.VenueLog;
import org.ballast.runtime.desk.DeskFile;
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
  private Portfolio expected;
  private long commits;

  @BeforeEach
  void playWithoutFault() {
    desk = DeskFolder.oneOrder(folder);
    var journal = new FaultyJournal(Fault.FULL, Long.MAX_VALUE);
    expected = play(journal, new InMemoryVenueLog()).book();
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

      var resumed = PlayedDesk.play(desk, UPDATES, journal.found(), venueLog);
      assertThat(resumed.book()).as(what).isEqualTo(expected);
      assertThat(resumed.bought()).as(what).isEqualTo(resumed.atVenue());
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
        var resumed = PlayedDesk.play(desk, UPDATES, journal.found(), venueLog);
        assertThat(resumed.book()).as("lost from commit %s", n).isEqualTo(expected);
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

  private boolean isKnown(MemoryJournal journal, VenueLog venueLog) {
    try {
      return PlayedDesk.open(desk, UPDATES, journal, venueLog).isResumed() || journal.size() > 0;
    } catch (BadInputException e) {
      assertThat(e).hasMessageContaining("only the venue log has");
      return false;
    }
  }
}
