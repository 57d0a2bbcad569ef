package org.ballast.quant.batch;

/// European options on forwards.
///
/// @param sign 1 for a call, -1 for a put
/// @param underlying forward
/// @param discountFactor of the payment
public record Black76Batch(
    double[] sign,
    double[] underlying,
    double[] strike,
    double[] years,
    double[] vol,
    double[] discountFactor)
    implements OptionBatch {
  public Black76Batch {
    Columns.requireEqualLength(sign, underlying, strike, years, vol, discountFactor);
  }
}
