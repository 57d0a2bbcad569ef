package org.ballast.runtime.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.port.VenueLog;
import org.ballast.runtime.desk.DeskFile;
import org.ballast.runtime.history.DeskWatcher;
import org.ballast.runtime.journal.Journal;

/// A desk that was begun or taken up in a still market and played to the market's end.
record PlayedDesk(OpenDesk open) {
  static PlayedDesk play(DeskFile desk, int updates, Journal journal, VenueLog venueLog) {
    var played = new PlayedDesk(open(desk, updates, journal, venueLog));
    played.playOut();
    return played;
  }

  static OpenDesk open(DeskFile desk, int updates, Journal journal, VenueLog venueLog) {
    return OpenDesk.open(
        OpenMarket.of(desk, new StillMarket(updates)),
        journal,
        venueLog,
        DeskWatcher.NONE,
        Optional.empty());
  }

  void playOut() {
    while (open.playback().next().isPresent()) {
      assertThat(open.playback().latest()).isPresent();
    }
    open.host().settle();
  }

  Portfolio book() {
    return open.host().core().service().book();
  }

  /// Fills in the history, by instrument and quantity.
  String bought() {
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

  /// Fills at the venue, likewise.
  String atVenue() {
    return open.venue().positions().toString();
  }
}
