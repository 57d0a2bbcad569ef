package org.ballast.runtime.host;

import java.util.Optional;
import org.ballast.engine.event.Effect;
import org.ballast.engine.port.VenueGateway;

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

  void query(Effect.Query query) {
    log.commit();
    venue.query(query.label());
  }
}
