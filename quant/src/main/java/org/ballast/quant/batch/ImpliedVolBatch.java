package org.ballast.quant.batch;

/// Prices of European options on forwards in columns, one index per option.
///
/// Shape: all columns of equal length; they are the caller's own, not copies.
///
/// @param sign 1 for a call, -1 for a put
/// @param discountFactor of the payment; 1 for a coin price times its forward
/// @param price present value
public record ImpliedVolBatch(
    double[] sign,
    double[] forward,
    double[] strike,
    double[] years,
    double[] discountFactor,
    double[] price) {
  public ImpliedVolBatch {
    Columns.requireEqualLength(sign, forward, strike, years, discountFactor, price);
  }

  public int size() {
    return sign.length;
  }
}
