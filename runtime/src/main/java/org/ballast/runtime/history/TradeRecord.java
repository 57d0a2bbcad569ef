package org.ballast.runtime.history;

import java.time.Instant;
import org.ballast.domain.order.Fill;

/// A fill with what it cost and why it was sought. Units: USD; slippage against the mark at the
/// time; both costs are positive where they are paid.
public record TradeRecord(
    long sequence,
    Instant at,
    String label,
    Fill fill,
    double markPrice,
    double feeUsd,
    double slippageUsd,
    String reason,
    boolean isAssumed) {}
