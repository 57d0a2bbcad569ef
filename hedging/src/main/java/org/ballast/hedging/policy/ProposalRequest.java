package org.ballast.hedging.policy;

import java.util.OptionalDouble;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.plan.AccountChoice;

/// What a policy decides upon: all of it immutable, so that the decision can be taken elsewhere.
///
/// `isRecentring` is true where something other than a breach asked: then Greeks inside their bands
/// but far from target are brought nearer as well. Units: `budgetUsd` is what may still be spent
/// today, `turnoverUsd` what may still be traded; empty is unlimited.
public record ProposalRequest(
    HedgePolicy policy,
    MarketSnapshot market,
    Portfolio book,
    Mandate mandate,
    AccountChoice accounts,
    boolean isRecentring,
    OptionalDouble budgetUsd,
    OptionalDouble turnoverUsd) {
  /// A request that leaves open how much is traded.
  public ProposalRequest(
      HedgePolicy policy,
      MarketSnapshot market,
      Portfolio book,
      Mandate mandate,
      AccountChoice accounts,
      boolean isRecentring,
      OptionalDouble budgetUsd) {
    this(policy, market, book, mandate, accounts, isRecentring, budgetUsd, OptionalDouble.empty());
  }
}
