package org.ballast.engine.port;

/// What a venue can be asked to do.
public enum VenueState {
  /// Takes orders.
  OPEN,
  /// Takes cancels only.
  LOCKED,
  /// Takes nothing, as during settlement.
  SETTLEMENT,
  /// Cannot be reached.
  UNREACHABLE
}
