package org.ballast.engine.state;

import org.ballast.domain.portfolio.Portfolio;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.plan.AccountChoice;
import org.ballast.hedging.policy.HedgePolicy;

/// All that is set for a desk before its first event: who it is, what it holds, what it may do.
public record DeskConfiguration(
    String desk, Portfolio book, Mandate mandate, AccountChoice accounts, HedgePolicy policy) {}
