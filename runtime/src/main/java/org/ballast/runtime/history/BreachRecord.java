package org.ballast.runtime.history;

import java.time.Instant;
import java.util.Optional;

/// A time in which a limit was broken. `excessMax` is the worst beyond the bound, in `unit`;
/// `cause` says what moved it there, `resolution` what ended it or why it lasts.
public record BreachRecord(
    String limit,
    Instant from,
    Optional<Instant> until,
    double excessMax,
    double bound,
    String unit,
    String cause,
    String resolution) {}
