package org.ballast.app.margin;

import java.util.List;
import org.ballast.hedging.collateral.MarginRelief;
import org.ballast.quant.margin.liquidation.MovedAccount;

/// Which trades would free margin of one account. Units: `targetUsd` what was asked for.
public record ReliefReport(
    MovedAccount account,
    double targetUsd,
    List<MarginRelief.Relief> ranked,
    MarginRelief.Combination combination) {
  public ReliefReport {
    ranked = List.copyOf(ranked);
  }

  public boolean isReached() {
    return combination.freedUsd() >= targetUsd;
  }
}
