package org.ballast.engine.desk;

import java.util.TreeMap;
import org.ballast.engine.event.Notice;
import org.ballast.engine.journal.WireReader;
import org.ballast.engine.journal.WireWriter;
import org.ballast.engine.port.VenueState;
import org.ballast.engine.state.DeskMode;

/// What the desk allows itself: what its operator asked for, and less while a venue is not open.
final class ModeSwitch {
  private static final int RUN_CODE = 1;
  private static final int HOLD_CODE = 2;
  private static final int HALT_CODE = 3;

  private final TreeMap<String, String> closedVenues = new TreeMap<>();
  private DeskMode asked = DeskMode.HOLD;

  DeskMode mode() {
    return asked == DeskMode.RUN && !closedVenues.isEmpty() ? DeskMode.HOLD : asked;
  }

  boolean isOpen(String venue) {
    return !closedVenues.containsKey(venue);
  }

  void ask(DeskMode mode, String reason, Outbox out) {
    var before = mode();
    asked = mode;
    tell(before, reason, out);
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
    out.writeByte(code(asked));
    out.writeCount(closedVenues.size());
    closedVenues.forEach((venue, reason) -> {
      out.writeText(venue);
      out.writeText(reason);
    });
  }

  void read(WireReader in) {
    asked = mode(in.readByte());
    closedVenues.clear();
    for (var left = in.readCount(); left > 0; left--) {
      closedVenues.put(in.readText(), in.readText());
    }
  }

  private void tell(DeskMode before, String reason, Outbox out) {
    if (mode() != before) {
      out.publish(new Notice.ModeChanged(mode().name(), reason));
    }
  }

  private static int code(DeskMode mode) {
    return switch (mode) {
      case RUN -> RUN_CODE;
      case HOLD -> HOLD_CODE;
      case HALT -> HALT_CODE;
    };
  }

  private static DeskMode mode(int code) {
    return switch (code) {
      case RUN_CODE -> DeskMode.RUN;
      case HOLD_CODE -> DeskMode.HOLD;
      case HALT_CODE -> DeskMode.HALT;
      default -> throw new IllegalArgumentException("mode must be known: code=" + code);
    };
  }
}
