package org.ballast.hedging.mandate;

import java.util.Optional;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;

/// How far each Greek of one underlying may stray: half-widths around the target for delta, around
/// zero for the others. An absent one is unlimited.
///
/// Units: delta in coin; gamma in coin per 1 % move; vega in USD per vol point; theta in USD per
/// day. Domain: positive. Zero is refused because whole lots cannot meet it: every plan would end
/// unmet.
public record UnderlyingLimits(
    Asset underlying,
    Optional<Decimal> deltaCoins,
    Optional<Decimal> gammaCoinsPerPercent,
    Optional<Decimal> vegaUsdPerPoint,
    Optional<Decimal> thetaUsdPerDay) {
  public UnderlyingLimits {
    requirePositive("delta", deltaCoins);
    requirePositive("gamma", gammaCoinsPerPercent);
    requirePositive("vega", vegaUsdPerPoint);
    requirePositive("theta", thetaUsdPerDay);
  }

  private static void requirePositive(String greek, Optional<Decimal> halfWidth) {
    halfWidth.ifPresent(width -> Positive.require("half-width of " + greek, width));
  }
}
