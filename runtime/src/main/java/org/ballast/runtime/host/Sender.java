package org.ballast.runtime.host;

import java.util.Optional;
import org.ballast.engine.event.Effect;
import org.ballast.engine.port.VenueGateway;
import org.ballast.runtime.journal.JournalWriteException;

/// Lets effects leave for the venue, and only when everything up to their cause is durable.
final class Sender {
  private final VenueGateway venue;
  private final EventLog log;
  private final KillSwitch killSwitch;

  Sender(VenueGateway venue, EventLog log, KillSwitch killSwitch) {
    this.venue = venue;
    this.log = log;
    this.killSwitch = killSwitch;
  }

  /// Sends an order, or says why it was withheld.
  Optional<String> submit(Effect.Submit submit, long nowNs) {
    log.commit();
    if (!log.isDurable(submit.id().sequence())) {
      return Optional.of("its cause is not durable");
    }
    if (killSwitch.isThrown()) {
      return Optional.of("killed");
    }
    if (nowNs > submit.request().validUntilNs()) {
      return Optional.of("its deadline is past");
    }
    venue.submit(submit.request());
    return Optional.empty();
  }

  void cancel(Effect.Cancel cancel) {
    log.commit();
    venue.cancel(cancel.label());
  }

  /// Asks the venue to cancel an order although nothing can be journalled any more: a cancel adds
  /// no risk, and an order left open may. Returns whether the venue took the wish.
  boolean cancelUnjournalled(String label) {
    try {
      venue.cancel(label);
      return true;
    } catch (JournalWriteException _) {
      return false; // a venue in this process, on the same disk
    }
  }

  void query(Effect.Query query) {
    log.commit();
    venue.query(query.label());
  }
}
