package org.ballast.runtime.host;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ballast.domain.fault.BadInputException;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Event;
import org.ballast.engine.port.QueryAnswer;
import org.ballast.engine.port.VenueReport;
import org.ballast.runtime.journal.JournalAddress;
import org.ballast.runtime.journal.JournalReplay;

/// What a journal knows of orders: those it gave out, and the trades of those that the venue spoke
/// of. Both must be in a venue log that belongs to the journal, for orders leave only once they are
/// journalled, and the venue speaks only of what it logged.
final class JournalledOrders {
  private final TreeSet<String> submitted = new TreeSet<>();
  private final TreeMap<String, TreeSet<String>> trades = new TreeMap<>();

  /// The same core, with what passes through it noted.
  JournalReplay.Core notedFrom(JournalReplay.Core core) {
    return (sequence, event) -> {
      var effects = core.apply(sequence, event);
      note(event);
      effects.forEach(this::note);
      return effects;
    };
  }

  /// Throws: `BadInputException` where the venue lacks what the journal tells of, or has orders
  /// that the journal never gave out.
  void requireSame(List<QueryAnswer.Found> atVenue, JournalAddress journal) {
    var found = new TreeMap<String, TreeSet<String>>();
    for (var order : atVenue) {
      var itsTrades = found.computeIfAbsent(order.label(), _ -> new TreeSet<>());
      order.reports().forEach(report -> note(report, itsTrades));
      if (!submitted.contains(order.label())) {
        throw refusal(journal, "only the venue log has", order.label());
      }
    }
    trades.entrySet().stream()
        .filter(order -> !isIn(found, order))
        .findFirst()
        .ifPresent(order -> {
          throw refusal(journal, "only the journal has all of", order.getKey());
        });
  }

  private static boolean isIn(
      Map<String, TreeSet<String>> found, Map.Entry<String, TreeSet<String>> order) {
    return found.containsKey(order.getKey())
        && found.get(order.getKey()).containsAll(order.getValue());
  }

  private void note(Event event) {
    switch (event) {
      case Event.OrderEvidence(var _, var report) -> note(report);
      case Event.QueryAnswered(var _, QueryAnswer.Found(var _, var reports)) ->
          reports.forEach(this::note);
      default -> {}
    }
  }

  private void note(Effect effect) {
    if (effect instanceof Effect.Submit submit) {
      submitted.add(submit.request().label());
    }
  }

  /// A refused cancel says nothing of the order, which the venue may not know.
  private void note(VenueReport report) {
    if (!(report instanceof VenueReport.CancelRejected)) {
      note(report, trades.computeIfAbsent(report.label(), _ -> new TreeSet<>()));
    }
  }

  private static void note(VenueReport report, TreeSet<String> itsTrades) {
    if (report instanceof VenueReport.Filled filled) {
      itsTrades.add(filled.fill().tradeId());
    }
  }

  private static BadInputException refusal(JournalAddress journal, String who, String label) {
    return BadInputException.data(
        journal.toString(),
        "journal and its venue log "
            + journal.venueLog()
            + " must belong together: restore the one that is missing or older, or move both away",
        who,
        label);
  }
}
