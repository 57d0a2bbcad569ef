package org.ballast.hedging.policy;

import java.time.Duration;

/// How a book is kept near its target.
public sealed interface HedgePolicy {
  /// Never trades: what the others are compared with.
  record NoHedge() implements HedgePolicy {}

  /// Brings delta to its target with the cheapest future or perpetual, every so often, whatever the
  /// bands say.
  record FixedInterval(Duration interval) implements HedgePolicy {}

  /// Brings delta to its target with the cheapest future or perpetual when it leaves its band.
  record DeltaBand() implements HedgePolicy {}

  /// The least-cost trades over all Greeks and instruments, when a trigger of the mandate fires.
  record LeastCost() implements HedgePolicy {}
}
