package org.ballast.domain.market;

import java.util.Optional;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.value.Quantity;

/// How much rests at the best bid and ask of an instrument. A side whose size is not known is
/// empty.
public record QuotedSize(InstrumentId instrument, Optional<Quantity> bid, Optional<Quantity> ask) {}
