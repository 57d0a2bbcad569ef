package org.ballast.quant.surface;

/// The family of curves that smiles are taken from.
public enum SmileModel {
  /// Five parameters an expiry, in the raw form of SVI: the closest fit.
  SVI,

  /// Three parameters an expiry, as in eSSVI: free of arbitrage by construction.
  ESSVI
}
