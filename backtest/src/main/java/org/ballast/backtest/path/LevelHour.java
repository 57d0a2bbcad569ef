package org.ballast.backtest.path;

import java.time.Instant;
import java.util.Optional;
import org.ballast.domain.value.Decimal;

/// What was recorded of a coin at a full hour, all of it known then. `price` is the perpetual's
/// last trade before it, `rate` the funding of the hour that ended. Units: `level` is the
/// volatility index per 1.00; where `isLevelHeld`, that of an earlier hour.
public record LevelHour(
    Instant at,
    Decimal index,
    Optional<Decimal> price,
    Optional<Decimal> rate,
    double level,
    boolean isLevelHeld) {}
