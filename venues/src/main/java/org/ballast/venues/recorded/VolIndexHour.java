package org.ballast.venues.recorded;

import java.time.Instant;

/// The last level of a venue's 30-day volatility index in one hour. `knownAt` is the hour's end:
/// nobody knew it earlier. Units: vol per 1.00.
public record VolIndexHour(Instant knownAt, double vol) {}
