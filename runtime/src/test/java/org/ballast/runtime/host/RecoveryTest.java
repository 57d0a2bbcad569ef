package org.ballast.runtime.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.fault.BadInputException;
import org.ballast.engine.port.VenueLog;
import org.ballast.runtime.desk.DeskFile;
import org.ballast.runtime.history.GreekReading;
import org.ballast.venues.kit.InMemoryVenueLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Desks that die and are taken up again, and what leaves them.
class RecoveryTest {
  private static final int UPDATES = 5;

  @TempDir private Path folder;
  private DeskFile desk;

  @BeforeEach
  void writeDesk() {
    desk = DeskFolder.oneOrder(folder);
  }

  @Test
  void resume_afterDyingAtEveryRecord_holdsTheSameBook() {
    var journal = MemoryJournal.lasting();
    var expected = play(journal, new InMemoryVenueLog()).book();
    for (var size = 1; size < journal.size(); size++) {
      var dying = MemoryJournal.dyingAt(size);
      var venueLog = new InMemoryVenueLog();
      playUntilDeath(dying, venueLog);

      var resumed = play(dying.found(), venueLog);

      assertThat(resumed.book()).as("died with %s records", size).isEqualTo(expected);
      assertThat(resumed.bought()).as("died with %s records", size).isEqualTo(resumed.atVenue());
    }
  }

  @Test
  void resume_ofAPlanInLegs_neitherDoublesNorLosesAnOrder() {
    desk = DeskFolder.in(folder).desk("compare: [none]\n");
    var journal = MemoryJournal.lasting();
    play(journal, new InMemoryVenueLog());
    for (var size = 1; size < journal.size(); size++) {
      var dying = MemoryJournal.dyingAt(size);
      var venueLog = new InMemoryVenueLog();
      playUntilDeath(dying, venueLog);

      var resumed = play(dying.found(), venueLog);

      assertThat(resumed.bought()).as("died with %s records", size).isEqualTo(resumed.atVenue());
      assertThat(resumed.open().host().history("", "").steps().getLast().after())
          .as("died with %s records", size)
          .allMatch(GreekReading::isInside);
    }
  }

  @Test
  void orders_leave_onlyWhenAllIsDurable() {
    var journal = MemoryJournal.lasting();
    var durable = new ArrayList<Boolean>();

    play(
        journal, new WatchedLog(new InMemoryVenueLog(), () -> durable.add(journal.isAllDurable())));

    assertThat(durable).isNotEmpty().containsOnly(true);
  }

  @Test
  void orders_ofAKilledDesk_areWithheldAndDead() {
    var venueLog = new InMemoryVenueLog();
    var open = open(MemoryJournal.lasting(), venueLog);
    open.killSwitch().throwIt();

    new PlayedDesk(open).playOut();

    assertThat(venueLog.events()).isEmpty();
    assertThat(open.host().core().service().orders())
        .isNotEmpty()
        .allMatch(order -> order.state().isOver());
  }

  @Test
  void open_withoutTheVenueLogOrTheJournal_isRefusedNamingBoth() {
    var journal = MemoryJournal.lasting();
    var venueLog = new InMemoryVenueLog();
    play(journal, venueLog);

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> open(journal.found(), new InMemoryVenueLog()))
        .withMessageContaining("desk.db: ")
        .withMessageContaining("desk.venue.db must belong together")
        .withMessageContaining("only the journal has all of")
        .matches(fault -> fault.kind() == BadInputException.Kind.DATA);
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> open(MemoryJournal.lasting(), venueLog))
        .withMessageContaining("only the venue log has");
  }

  @Test
  void open_withAVenueLogOfAnotherFormat_isRefusedNamingIt() {
    for (var record : List.of(new byte[] {9}, new byte[] {1, 0}, new byte[0])) {
      var venueLog = new InMemoryVenueLog();
      venueLog.append(record);

      assertThatExceptionOfType(BadInputException.class)
          .isThrownBy(() -> open(MemoryJournal.lasting(), venueLog))
          .withMessageContaining("desk.venue.db: venue log must be one that this version reads");
    }
  }

  private PlayedDesk play(MemoryJournal journal, VenueLog venueLog) {
    return PlayedDesk.play(desk, UPDATES, journal, venueLog);
  }

  private void playUntilDeath(MemoryJournal journal, VenueLog venueLog) {
    try {
      play(journal, venueLog);
    } catch (MemoryJournal.Died _) {
      return;
    }
    throw new AssertionError("the journal must have died: size=" + journal.size());
  }

  private OpenDesk open(MemoryJournal journal, VenueLog venueLog) {
    return PlayedDesk.open(desk, UPDATES, journal, venueLog);
  }
}
