package org.ballast.quant.distribution;

/// Where the P&L of a book in one scenario comes from.
///
/// Terms are what each factor adds when it is moved after those before it, in the order of the
/// components, with the book revalued in full each time; funding, staking and failure are added to
/// the revaluation, and `residual` is what is left. Invariant: the terms add up to `total`. Units:
/// USD.
public record PnlExplanation(
    String label,
    double total,
    double spot,
    double volLevel,
    double skew,
    double basis,
    double time,
    double funding,
    double staking,
    double failure,
    double residual) {
  /// The sum of all terms but the residual.
  public double explained() {
    return spot + volLevel + skew + basis + time + funding + staking + failure;
  }
}
