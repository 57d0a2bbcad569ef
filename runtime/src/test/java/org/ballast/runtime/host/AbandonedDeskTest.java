package org.ballast.runtime.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.ballast.domain.fault.BadInputException;
import org.ballast.engine.port.MarketDigests;
import org.ballast.runtime.desk.DeskFile;
import org.ballast.runtime.history.DeskWatcher;
import org.ballast.runtime.host.FaultyJournal.Fault;
import org.ballast.runtime.journal.JournalWriteException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What rests at a venue when the journal can no longer be written is cancelled, and nothing else
/// leaves.
class AbandonedDeskTest {
  private static final int UPDATES = 5;

  @TempDir private Path folder;
  private DeskFile desk;

  @BeforeEach
  void writeDesk() {
    desk = DeskFolder.oneOrder(folder);
  }

  @Test
  void abandon_afterAnyCommitThatFails_leavesNoOrderOpenAndSendsNone() {
    var whole = new FaultyJournal(Fault.FULL, Long.MAX_VALUE);
    var resting = play(whole);
    assertThat(resting.venue().open()).as("without a fault an order rests").isNotEmpty();

    var cancelled = 0;
    for (var n = 1L; n <= whole.commits(); n++) {
      var journal = new FaultyJournal(Fault.FULL, n);
      var played = begin(journal);
      assertThatExceptionOfType(JournalWriteException.class)
          .as("commit %d", n)
          .isThrownBy(() -> playOut(played));
      var open = played.venue().open().size();
      var sent = played.venue().submitted().size();

      assertThat(played.host().abandon()).as("commit %d", n).isGreaterThanOrEqualTo(open);

      assertThat(played.venue().open()).as("commit %d", n).isEmpty();
      assertThat(played.venue().submitted()).as("commit %d", n).hasSize(sent);
      assertThat(journal.triesAfterwards()).as("commit %d", n).isZero();
      cancelled += open;
    }
    assertThat(cancelled).as("orders that rested when a commit failed").isPositive();
  }

  /// The venue of this run writes to a disk too, and that one fails.
  @Test
  void run_whereTheVenueLogCannotBeWritten_endsAndSaysThatItCancelled() throws SQLException {
    try (var run = DeskRun.open(desk, DeskWatcher.NONE);
        var other = DriverManager.getConnection("jdbc:sqlite:" + desk.journal().venueLog());
        var statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");

      assertThatExceptionOfType(BadInputException.class)
          .isThrownBy(run::run)
          .withMessageContaining("journal must be writable")
          .withMessageContaining("SQLITE_BUSY")
          .withMessageContaining("the venue was asked to cancel 1 open order(s)");
    }
  }

  private Played play(FaultyJournal journal) {
    var played = begin(journal);
    playOut(played);
    return played;
  }

  private Played begin(FaultyJournal journal) {
    var market = OpenMarket.of(desk, new StillMarket(UPDATES));
    var inbox = new Inbox();
    var venue = new RestingVenue(inbox, () -> assertThat(journal.isAllDurable()).isTrue());
    var host =
        new DeskHost(
            new DeskCore(DeskWatcher.NONE),
            new EventLog(journal, new MarketDigests()),
            inbox,
            venue,
            new KillSwitch(),
            Optional.empty());
    host.configure(market.first().atNs(), market.setup().configuration(desk.policy()));
    host.start();
    market.playback().feed(host::onUpdate);
    return new Played(market.playback(), host, venue);
  }

  private static void playOut(Played played) {
    while (played.playback().next().isPresent()) {
      assertThat(played.playback().latest()).isPresent();
    }
    played.host().settle();
  }

  /// A desk at a venue where orders rest.
  private record Played(SharedPlayback playback, DeskHost host, RestingVenue venue) {}
}
