package org.ballast.quant.batch;

/// European options on spot assets with carry.
///
/// @param sign 1 for a call, -1 for a put
/// @param underlying spot
/// @param rate continuous, of the quote currency
/// @param dividendYield continuous, of the asset
public record BsmBatch(
    double[] sign,
    double[] underlying,
    double[] strike,
    double[] years,
    double[] vol,
    double[] rate,
    double[] dividendYield)
    implements OptionBatch {
  public BsmBatch {
    Columns.requireEqualLength(sign, underlying, strike, years, vol, rate, dividendYield);
  }
}
