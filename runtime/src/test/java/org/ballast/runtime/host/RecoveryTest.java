package org.ballast.runtime.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.port.VenueLog;
import org.ballast.runtime.desk.DeskFile;
import org.ballast.runtime.history.DeskWatcher;
import org.ballast.runtime.history.GreekReading;
import org.ballast.venues.kit.InMemoryVenueLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Desks that die and are taken up again, and what leaves them.
class RecoveryTest {
  private static final int UPDATES = 5;

  /// A delta that does not move with time, and that one order brings to its target: a decision that
  /// is taken again later is the same decision.
  private static final String BOOK =
      """
      account,instrument,quantity,entry_price
      deribit/main,deribit:BTC-PERPETUAL,90000,90000
      deribit/main,cash:BTC,40,
      """;

  private static final String MANDATE =
      """
      underlyings: {BTC: {delta: 0.5 BTC}}
      trade: {instruments: ["deribit:BTC-PERPETUAL"]}
      """;

  @TempDir private Path folder;
  private DeskFile desk;

  @BeforeEach
  void writeDesk() {
    var files = DeskFolder.in(folder);
    files.write("book.csv", BOOK);
    files.write("mandate.yaml", MANDATE);
    desk = files.desk("policy: delta-band\ncompare: [none]\n");
  }

  @Test
  void resume_afterDyingAtEveryRecord_holdsTheSameBook() {
    var journal = MemoryJournal.lasting();
    var expected = book(play(journal, new InMemoryVenueLog()));
    for (var size = 1; size < journal.size(); size++) {
      var dying = MemoryJournal.dyingAt(size);
      var venueLog = new InMemoryVenueLog();
      playUntilDeath(dying, venueLog);

      var resumed = play(dying.found(), venueLog);

      assertThat(book(resumed)).as("died with %s records", size).isEqualTo(expected);
      assertThat(bought(resumed)).as("died with %s records", size).isEqualTo(atVenue(resumed));
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

      assertThat(bought(resumed)).as("died with %s records", size).isEqualTo(atVenue(resumed));
      assertThat(resumed.host().history("", "").steps().getLast().after())
          .as("died with %s records", size)
          .allMatch(GreekReading::isInside);
    }
  }

  @Test
  void orders_leave_onlyWhenAllIsDurable() {
    var journal = MemoryJournal.lasting();
    var durable = new ArrayList<Boolean>();

    play(journal, new WatchedLog(() -> durable.add(journal.isAllDurable())));

    assertThat(durable).isNotEmpty().containsOnly(true);
  }

  @Test
  void orders_ofAKilledDesk_areWithheldAndDead() {
    var venueLog = new InMemoryVenueLog();
    var open = open(MemoryJournal.lasting(), venueLog);
    open.killSwitch().throwIt();

    playOut(open);

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

  private OpenDesk play(MemoryJournal journal, VenueLog venueLog) {
    var open = open(journal, venueLog);
    playOut(open);
    return open;
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
    return OpenDesk.open(
        OpenMarket.of(desk, new StillMarket(UPDATES)),
        journal,
        venueLog,
        DeskWatcher.NONE,
        Optional.empty());
  }

  private static void playOut(OpenDesk open) {
    while (open.playback().next().isPresent()) {
      assertThat(open.playback().latest()).isPresent();
    }
    open.host().settle();
  }

  private static Portfolio book(OpenDesk open) {
    return open.host().core().service().book();
  }

  /// Fills in the history, by instrument and quantity.
  private static String bought(OpenDesk open) {
    var sums = new TreeMap<String, Quantity>();
    open.host()
        .history("", "")
        .trades()
        .forEach(trade ->
            sums.merge(
                trade.fill().instrument().id().toString(),
                trade.fill().signedQuantity(),
                Quantity::plus));
    return sums.toString();
  }

  private static String atVenue(OpenDesk open) {
    return open.venue().positions().toString();
  }

  /// Runs something whenever the venue writes.
  private static final class WatchedLog implements VenueLog {
    private final InMemoryVenueLog log = new InMemoryVenueLog();
    private final Runnable onAppend;

    WatchedLog(Runnable onAppend) {
      this.onAppend = onAppend;
    }

    @Override
    public void append(byte[] event) {
      onAppend.run();
      log.append(event);
    }

    @Override
    public List<byte[]> events() {
      return log.events();
    }
  }
}
