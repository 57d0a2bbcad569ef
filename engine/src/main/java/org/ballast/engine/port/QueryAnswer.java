package org.ballast.engine.port;

import java.util.List;

/// What a venue answers when asked for an order by its label.
public sealed interface QueryAnswer {
  String label();

  /// All the venue knows of the order, in the order it happened.
  record Found(String label, List<VenueReport> reports) implements QueryAnswer {
    public Found {
      reports = List.copyOf(reports);
    }
  }

  /// The venue has never had the order. It is dead only once its deadline is past.
  record Absent(String label, long atNs) implements QueryAnswer {}
}
