package org.ballast.quant.hazard;

/// What kind of thing can fail, which decides what it covers.
public enum FailureKind {
  /// Everything in accounts at the venues named, netted.
  VENUE,
  /// What the protocols or tokens named hold.
  CONTRACT,
  /// What rests on the price feeds behind the protocols or tokens named.
  ORACLE,
  /// What came over the bridges behind the tokens named.
  BRIDGE,
  /// Balances and claims paid in the coins named.
  STABLECOIN
}
