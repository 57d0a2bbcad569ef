package org.ballast.app.margin;

import java.util.List;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.hedging.collateral.MarginReading;

/// All that `margin` shows of accounts, in whichever form. `limits` is empty without a mandate that
/// limits margin, `venue` without a venue's own figures.
public record MarginReport(
    MarketSnapshot market,
    MarginAssumptions assumptions,
    List<AccountAnalysis> accounts,
    List<MarginReading> limits,
    List<VenueDifference> venue,
    List<String> warnings) {
  public MarginReport {
    accounts = List.copyOf(accounts);
    limits = List.copyOf(limits);
    venue = List.copyOf(venue);
    warnings = List.copyOf(warnings);
  }
}
