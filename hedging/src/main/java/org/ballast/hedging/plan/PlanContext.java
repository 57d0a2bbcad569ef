package org.ballast.hedging.plan;

import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.quant.hazard.FailureAdjustment;
import org.ballast.quant.surface.VolSource;

/// What plans are made in: a market, a mandate, a book, what trades and failures cost, and what
/// risk does.
record PlanContext(
    MarketSnapshot market,
    VolSource vols,
    Mandate mandate,
    Portfolio portfolio,
    AccountChoice accounts,
    FailureAdjustment failures,
    ObjectiveTerms objective) {}
