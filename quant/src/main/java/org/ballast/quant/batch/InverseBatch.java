package org.ballast.quant.batch;

/// Coin-settled European options; prices and sensitivities are in coin.
///
/// @param sign 1 for a call, -1 for a put
/// @param underlying forward of the expiry
public record InverseBatch(
    double[] sign, double[] underlying, double[] strike, double[] years, double[] vol)
    implements OptionBatch {
  public InverseBatch {
    Columns.requireEqualLength(sign, underlying, strike, years, vol);
  }
}
