package org.ballast.hedging.cost;

import java.util.OptionalDouble;

/// What a taker moves prices by, linear in the share of the quoted size that is taken.
///
/// Taking all that is quoted costs, beside the half-spread, `halfSpreads / 2` half-spreads on
/// average: the last lot is dealt `halfSpreads` worse than the first. So n lots cost `q n² / 2`,
/// with `q = halfSpreads · half-spread of a lot / lots quoted`. Domain: halfSpreads >= 0.
public record ImpactModel(double halfSpreads) {
  /// The book behind the touch is as dense as at it: a definition of ours.
  public static final ImpactModel DEFAULT = new ImpactModel(1);

  public ImpactModel {
    if (!(halfSpreads >= 0) || Double.isInfinite(halfSpreads)) {
      throw new IllegalArgumentException(
          "half-spreads must be finite and not negative: halfSpreads=" + halfSpreads);
    }
  }

  /// q. Units: USD per squared lot. Empty where the size is not known. Domain: halfSpreadUsd of one
  /// lot >= 0.
  public OptionalDouble usdPerLotSquared(double halfSpreadUsd, OptionalDouble lotsQuoted) {
    return lotsQuoted.isPresent() && lotsQuoted.getAsDouble() > 0
        ? OptionalDouble.of(halfSpreads * halfSpreadUsd / lotsQuoted.getAsDouble())
        : OptionalDouble.empty();
  }
}
