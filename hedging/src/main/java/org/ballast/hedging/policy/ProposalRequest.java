package org.ballast.hedging.policy;

import java.util.List;
import java.util.OptionalDouble;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.UnderlyingLimits;
import org.ballast.hedging.plan.AccountChoice;

/// What a policy decides upon: all of it immutable, so that the decision can be taken elsewhere.
///
/// `isRecentring` is true where something other than a breach asked: then Greeks inside their bands
/// but far from target are brought nearer as well. `underlyings` are those whose deltas are asked
/// about; a policy that steers deltas leaves the others alone. Units: `budgetUsd` is what may still
/// be spent today, `turnoverUsd` what may still be traded; empty is unlimited.
public record ProposalRequest(
    HedgePolicy policy,
    MarketSnapshot market,
    Portfolio book,
    Mandate mandate,
    AccountChoice accounts,
    boolean isRecentring,
    List<Asset> underlyings,
    OptionalDouble budgetUsd,
    OptionalDouble turnoverUsd) {
  public ProposalRequest {
    underlyings = List.copyOf(underlyings);
  }

  /// Asks about every underlying of the mandate, and leaves open how much is traded.
  public ProposalRequest(
      HedgePolicy policy,
      MarketSnapshot market,
      Portfolio book,
      Mandate mandate,
      AccountChoice accounts,
      boolean isRecentring,
      OptionalDouble budgetUsd) {
    this(
        policy,
        market,
        book,
        mandate,
        accounts,
        isRecentring,
        mandate.underlyings().stream().map(UnderlyingLimits::underlying).toList(),
        budgetUsd,
        OptionalDouble.empty());
  }
}
