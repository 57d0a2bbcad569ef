package org.ballast.domain.order;

import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;

/// A trade as the venue reports it. The key is (account, tradeId): the same one twice is one trade.
/// Domain: quantity positive; the fee is what the account pays, negative for a rebate, in the
/// settlement asset.
public record Fill(
    String tradeId,
    Account account,
    Instrument instrument,
    Side side,
    Quantity quantity,
    Price price,
    Money fee) {
  public Fill {
    if (!quantity.unit().equals(instrument.quantityUnit()) || quantity.signum() <= 0) {
      throw new IllegalArgumentException(
          "fill quantity must be positive and in the instrument's unit: instrument="
              + instrument.id()
              + " quantity="
              + quantity);
    }
    if (!price.quote().equals(instrument.priceUnit()) || price.amount().signum() <= 0) {
      throw new IllegalArgumentException(
          "fill price must be positive and in the instrument's unit: instrument="
              + instrument.id()
              + " price="
              + price);
    }
    if (!fee.currency().equals(instrument.contract().settlement())) {
      throw new IllegalArgumentException(
          "fee must be in the settlement asset: instrument=" + instrument.id() + " fee=" + fee);
    }
  }

  /// The quantity with the sign it adds to the position.
  public Quantity signedQuantity() {
    return side == Side.BUY ? quantity : quantity.negate();
  }
}
