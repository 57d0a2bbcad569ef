package org.ballast.engine.port;

import java.util.List;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.order.Side;

/// The resting orders of a market as of its last update.
@FunctionalInterface
public interface DepthSource {
  /// What a taker of this side meets, best price first: asks for BUY, bids for SELL. Empty where
  /// nothing is quoted.
  List<DepthLevel> depthFor(InstrumentId instrument, Side taker);
}
