package org.ballast.domain.portfolio;

import java.util.Optional;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;

/// A signed quantity of one instrument in one account. An empty entry price means that the
/// unrealised P&L is unknown.
public record Position(
    Account account, Instrument instrument, Quantity quantity, Optional<Price> entryPrice) {
  public Position {
    if (!quantity.unit().equals(instrument.quantityUnit())) {
      throw new IllegalArgumentException(
          "quantity must be in the instrument's unit: instrument="
              + instrument.id()
              + " expected="
              + instrument.quantityUnit()
              + " quantity="
              + quantity);
    }
    entryPrice.ifPresent(price -> {
      if (!price.quote().equals(instrument.priceUnit()) || price.amount().signum() <= 0) {
        throw new IllegalArgumentException(
            "entry price must be positive and in "
                + instrument.priceUnit()
                + ": instrument="
                + instrument.id()
                + " entryPrice="
                + price);
      }
    });
  }
}
