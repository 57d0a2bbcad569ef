package org.ballast.quant.scenario;

/// What the options of one strip share: the axes they move with and the time they have.
///
/// A coin-settled option is worth `S0 S c(F) / F`, in which the spot's factor S cancels against the
/// forward's but for the basis; a linear one `S c(F)` with S of the settlement asset. Units: years
/// ACT/365, given by the tenor.
record StripKey(int asset, int tenor, int settlement, boolean isCoinSettled, double years)
    implements Comparable<StripKey> {
  @Override
  public int compareTo(StripKey other) {
    int byTenor = Integer.compare(tenor, other.tenor);
    int bySettlement = byTenor != 0 ? byTenor : Integer.compare(settlement, other.settlement);
    return bySettlement != 0 ? bySettlement : Boolean.compare(isCoinSettled, other.isCoinSettled);
  }
}
