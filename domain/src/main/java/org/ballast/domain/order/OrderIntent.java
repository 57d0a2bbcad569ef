package org.ballast.domain.order;

import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;

/// An order that should be placed, and why. Nothing has been sent. Domain: quantity positive and in
/// whole lots, limit price on the instrument's tick.
public record OrderIntent(
    Account account,
    Instrument instrument,
    Side side,
    Quantity quantity,
    Price limitPrice,
    String reason) {
  public OrderIntent {
    var terms =
        instrument
            .terms()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "instrument must be tradable: instrument=" + instrument.id()));
    if (!quantity.unit().equals(instrument.quantityUnit())
        || quantity.signum() <= 0
        || !quantity.amount().isMultipleOf(terms.lot())) {
      throw new IllegalArgumentException(
          "order quantity must be positive whole lots: instrument="
              + instrument.id()
              + " lot="
              + terms.lot()
              + " quantity="
              + quantity);
    }
    if (!limitPrice.quote().equals(instrument.priceUnit())
        || limitPrice.amount().signum() <= 0
        || !terms.ticks().isOnTick(limitPrice.amount())) {
      throw new IllegalArgumentException(
          "limit price must be positive and on tick: instrument="
              + instrument.id()
              + " price="
              + limitPrice);
    }
  }

  /// The quantity with the sign it adds to the position.
  public Quantity signedQuantity() {
    return side == Side.BUY ? quantity : quantity.negate();
  }
}
