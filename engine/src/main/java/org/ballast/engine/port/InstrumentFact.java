package org.ballast.engine.port;

import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;

/// Something that befell an instrument, and so everyone who holds it.
public sealed interface InstrumentFact {
  Instrument instrument();

  /// The contract was delivered at the price. `note` says what of it is assumed, empty for nothing.
  record Delivered(Instrument instrument, Price deliveryPrice, String note)
      implements InstrumentFact {}

  /// Longs pay shorts `rate` of the notional for the interval that ends now; a negative rate is
  /// received. Units: rate as a fraction for the whole interval; index in quote per coin turns an
  /// inverse contract's notional into coin.
  record FundingPaid(Instrument instrument, Decimal rate, Price index) implements InstrumentFact {}

  /// Funding accrued but its rate is unknown: nothing is booked, and that is shown.
  record FundingUnknown(Instrument instrument, String reason) implements InstrumentFact {}
}
