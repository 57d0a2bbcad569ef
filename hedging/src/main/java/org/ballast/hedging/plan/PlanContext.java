package org.ballast.hedging.plan;

import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.hedging.cost.HoldingTerms;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.quant.hazard.FailureAdjustment;
import org.ballast.quant.surface.VolSource;

/// What plans are made in: a market, a mandate, a book, and what trades and failures cost.
record PlanContext(
    MarketSnapshot market,
    VolSource vols,
    Mandate mandate,
    Portfolio portfolio,
    AccountChoice accounts,
    FailureAdjustment failures,
    HoldingTerms holding) {}
