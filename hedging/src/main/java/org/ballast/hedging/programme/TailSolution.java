package org.ballast.hedging.programme;

/// What a tail programme came to.
public sealed interface TailSolution {
  /// The trades, `z` by column, with their cost and the objective's proven bound. `shadowPrices` by
  /// limit: the cost saved per unit by which it is widened; empty where the shortfall itself was
  /// minimised.
  record Optimal(double[] z, double cost, double bound, double[] shadowPrices, int programmes)
      implements TailSolution {
    public Optimal {
      z = z.clone();
      shadowPrices = shadowPrices.clone();
    }
  }

  /// No trades meet all limits at once.
  record Unreachable(int programmes) implements TailSolution {}

  /// Not established within the limit of programmes solved.
  record LimitReached(int programmes) implements TailSolution {}
}
