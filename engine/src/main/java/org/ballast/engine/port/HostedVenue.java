package org.ballast.engine.port;

/// A venue as the host of a desk drives it: it is told of time and market before the desk's orders
/// meet them. A venue that has a clock of its own does nothing in both.
public interface HostedVenue extends VenueGateway {
  /// Lets time pass. Units: nanoseconds UTC; a time before the last one changes nothing.
  void advanceTo(long atNs);

  /// Takes in what changed in the market, after the desk has been told.
  void onUpdate(MarketUpdate update);
}
