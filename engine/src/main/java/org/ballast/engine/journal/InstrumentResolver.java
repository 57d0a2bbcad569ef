package org.ballast.engine.journal;

import java.util.Optional;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;

/// Knows instruments by name. A journal holds only names.
@FunctionalInterface
public interface InstrumentResolver {
  Optional<Instrument> instrument(InstrumentId id);
}
