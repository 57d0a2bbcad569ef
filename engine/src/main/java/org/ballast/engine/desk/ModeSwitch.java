package org.ballast.engine.desk;

import java.util.TreeMap;
import org.ballast.engine.event.Notice;
import org.ballast.engine.journal.WireReader;
import org.ballast.engine.journal.WireWriter;
import org.ballast.engine.port.VenueState;
import org.ballast.engine.state.DeskMode;

/// What the desk allows itself: what its operator asked for, and less while a venue is not open.
final class ModeSwitch {
  private final TreeMap<String, String> closedVenues = new TreeMap<>();
  private DeskMode asked = DeskMode.HOLD;

  DeskMode mode() {
    return asked == DeskMode.RUN && !closedVenues.isEmpty() ? DeskMode.HOLD : asked;
  }

  boolean isOpen(String venue) {
    return !closedVenues.containsKey(venue);
  }

  /// No new risk. A halt is stricter, and stays.
  void pause(String reason, Outbox out) {
    if (asked != DeskMode.HALT) {
      ask(DeskMode.HOLD, reason, out);
    }
  }

  /// The only way out of a halt.
  void run(String reason, Outbox out) {
    ask(DeskMode.RUN, reason, out);
  }

  void halt(String reason, Outbox out) {
    ask(DeskMode.HALT, reason, out);
  }

  void onVenue(String venue, VenueState state, String reason, Outbox out) {
    var before = mode();
    if (state == VenueState.OPEN) {
      closedVenues.remove(venue);
    } else {
      closedVenues.put(venue, reason);
    }
    tell(before, venue + " is " + state + ": " + reason, out);
  }

  void write(WireWriter out) {
    out.writeText(asked.name());
    out.writeCount(closedVenues.size());
    closedVenues.forEach((venue, reason) -> {
      out.writeText(venue);
      out.writeText(reason);
    });
  }

  void read(WireReader in) {
    asked = DeskMode.valueOf(in.readText());
    closedVenues.clear();
    for (var left = in.readCount(); left > 0; left--) {
      closedVenues.put(in.readText(), in.readText());
    }
  }

  private void ask(DeskMode mode, String reason, Outbox out) {
    var before = mode();
    asked = mode;
    tell(before, reason, out);
  }

  private void tell(DeskMode before, String reason, Outbox out) {
    if (mode() != before) {
      out.publish(new Notice.ModeChanged(mode().name(), reason));
    }
  }
}
