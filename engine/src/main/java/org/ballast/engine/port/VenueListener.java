package org.ballast.engine.port;

/// Takes what a venue says, in the order in which it says it.
public interface VenueListener {
  void onReport(VenueReport report);

  void onAnswer(QueryAnswer answer);
}
