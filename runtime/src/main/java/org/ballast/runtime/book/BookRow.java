package org.ballast.runtime.book;

import java.util.Optional;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;

/// One line of a book as text, with the place it stands at.
record BookRow(
    String place, String account, String instrument, String quantity, String entryPrice) {
  private static final String CASH = "cash:";

  boolean isCash() {
    return instrument.startsWith(CASH);
  }

  CashBalance toCash() {
    if (!entryPrice.isBlank()) {
      throw BadInputException.data(
          place, "a cash balance has no entry price", "entry_price", entryPrice);
    }
    var code = instrument.substring(CASH.length());
    try {
      return new CashBalance(
          parseAccount(), new Money(number("quantity", quantity), new Asset(code)));
    } catch (IllegalArgumentException e) {
      throw BadInputException.data(
          place, "asset code must be 1 to 20 letters or digits", "instrument", instrument);
    }
  }

  Position toPosition(InstrumentFinder instruments) {
    var found = instruments.find(place, instrument);
    var held = new Quantity(number("quantity", quantity), found.quantityUnit());
    if (held.amount().isZero()) {
      throw BadInputException.data(
          place, "quantity must not be zero: leave the row out", "quantity", quantity);
    }
    return new Position(parseAccount(), found, held, parseEntryPrice(found));
  }

  private Account parseAccount() {
    try {
      return Account.parse(account);
    } catch (IllegalArgumentException e) {
      throw BadInputException.data(
          place, "account must be venue/name, e.g. deribit/main", "account", account);
    }
  }

  private Optional<Price> parseEntryPrice(Instrument found) {
    if (entryPrice.isBlank()) {
      return Optional.empty();
    }
    var price = number("entry_price", entryPrice);
    var isPriced = found instanceof Option || found instanceof Future || found instanceof Perpetual;
    if (!isPriced || price.signum() <= 0) {
      throw BadInputException.data(
          place,
          isPriced
              ? "entry price must be positive, in " + found.priceUnit()
              : "a coin held has no entry price",
          "entry_price",
          entryPrice);
    }
    return Optional.of(new Price(price, found.priceUnit()));
  }

  private Decimal number(String field, String text) {
    try {
      return Decimal.parse(text);
    } catch (IllegalArgumentException e) {
      throw BadInputException.data(
          place,
          "number must be decimal digits within 18 decimals and 64 bits, e.g. -25 or 0.0410",
          field,
          text);
    }
  }
}
