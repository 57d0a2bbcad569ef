package org.ballast.app.run;

import java.time.Instant;
import java.util.Map;

/// What a market update and all that came of it left: the limited Greeks, the worth, and what was
/// paid meanwhile. `isTradable` says of each limit whether the update quoted what mends it: a
/// perpetual for delta, options for the others. Units: USD; amounts received are positive.
record OwnStep(
    Instant at,
    double valueUsd,
    double feesUsd,
    double fundingUsd,
    Map<String, Double> limits,
    Map<String, Boolean> isTradable) {}
