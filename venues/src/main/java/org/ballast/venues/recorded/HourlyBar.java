package org.ballast.venues.recorded;

import java.time.Instant;
import java.util.Optional;
import org.ballast.domain.value.Decimal;

/// One recorded hour of a perpetual.
///
/// `index` is known at `start`, and so is `endedHourRate`, the funding of the hour that ended then;
/// `close` is the last trade before the hour's end and known only there. Units: USD per coin; the
/// rate is a fraction for the whole hour, empty where it was not recorded.
public record HourlyBar(
    Instant start, Decimal index, Optional<Decimal> endedHourRate, Decimal close) {}
