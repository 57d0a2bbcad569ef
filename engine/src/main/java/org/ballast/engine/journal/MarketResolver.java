package org.ballast.engine.journal;

import java.util.Optional;
import org.ballast.engine.port.MarketReference;
import org.ballast.engine.port.MarketUpdate;

/// Finds a market update again by its reference. A journal does not hold the update itself.
@FunctionalInterface
public interface MarketResolver {
  Optional<MarketUpdate> update(MarketReference reference);
}
