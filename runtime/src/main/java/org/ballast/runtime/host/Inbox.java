package org.ballast.runtime.host;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.function.LongFunction;
import org.ballast.engine.event.Event;
import org.ballast.engine.port.QueryAnswer;
import org.ballast.engine.port.VenueListener;
import org.ballast.engine.port.VenueReport;

/// What waits to become an event, in the order in which it came. Nothing in it is ever dropped; an
/// event gets its time when it is taken.
public final class Inbox implements VenueListener {
  private final ArrayDeque<LongFunction<Event>> waiting = new ArrayDeque<>();

  /// Waits for its turn; it is given the time at which it is taken.
  public void add(LongFunction<Event> input) {
    waiting.add(input);
  }

  Optional<Event> take(long nowNs) {
    return Optional.ofNullable(waiting.poll()).map(input -> input.apply(nowNs));
  }

  @Override
  public void onReport(VenueReport report) {
    add(atNs -> new Event.OrderEvidence(atNs, report));
  }

  @Override
  public void onAnswer(QueryAnswer answer) {
    add(atNs -> new Event.QueryAnswered(atNs, answer));
  }
}
