package org.ballast.quant.risk;

/// Which delta a hedge brings to its target.
public enum DeltaConvention {
  /// `deltaTotal`: holds the coin value of the account still.
  COIN,
  /// `equity + deltaTotal`: holds the USD value of the account still.
  USD
}
