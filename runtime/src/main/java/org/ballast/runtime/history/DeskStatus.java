package org.ballast.runtime.history;

import java.time.Instant;

/// How a desk stands apart from its figures. `mode` and `reason` are those of the last
/// [org.ballast.engine.event.Notice.ModeChanged]; `journalRecords` is how many its journal has.
public record DeskStatus(
    Instant at,
    String mode,
    String reason,
    int openOrders,
    int unknownOrders,
    long journalRecords) {}
