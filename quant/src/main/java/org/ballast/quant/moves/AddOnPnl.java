package org.ballast.quant.moves;

/// What a book gains in every scenario on top of its revaluation. Units: USD, losses negative.
///
/// - funding: paid and received on perpetuals over the horizon.
/// - staking: moves of staked tokens against the coins that they redeem.
/// - failure: what venues that fail no longer pay.
public record AddOnPnl(double[] funding, double[] staking, double[] failure) {
  public AddOnPnl {
    int size = funding.length;
    funding = Columns.finite("funding", funding, size);
    staking = Columns.finite("staking", staking, size);
    failure = Columns.finite("failure", failure, size);
  }

  /// All three, to be added to the P&L of the revaluation.
  public double total(int scenario) {
    return funding[scenario] + staking[scenario] + failure[scenario];
  }

  /// The P&L of a revaluation with all three added.
  public double[] plus(double[] pnl) {
    Columns.requireSize("pnl", pnl.length, funding.length);
    var sum = new double[pnl.length];
    for (int scenario = 0; scenario < sum.length; scenario++) {
      sum[scenario] = pnl[scenario] + total(scenario);
    }
    return sum;
  }
}
