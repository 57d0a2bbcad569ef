package org.ballast.engine.port;

/// Talks to a venue on behalf of one account. Answers come through the listener, at once or later.
public interface VenueGateway {
  void submit(OrderRequest request);

  void cancel(String label);

  void query(String label);
}
