package org.ballast.backtest.path;

import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.mandate.HedgeTarget;

/// A book at the start of its cycle: options sold at their marks, and the coins it holds beside
/// them, which are no part of what is hedged. Units: `notionalUsd` is the index at the start, of
/// one coin.
public record StudyBook(
    BookKind kind,
    Asset coin,
    Portfolio book,
    HedgeTarget target,
    double coinsHeld,
    double notionalUsd) {}
