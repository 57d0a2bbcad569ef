package org.ballast.domain.instrument;

import java.util.Optional;
import org.ballast.domain.value.Asset;

/// Something that can be held or traded. The family is closed: code that switches over it needs no
/// default.
public sealed interface Instrument permits Spot, StakedAsset, Future, Perpetual, Option {
  Contract contract();

  default InstrumentId id() {
    return contract().id();
  }

  default PayoffStyle style() {
    return contract().style();
  }

  default Optional<TradingTerms> terms() {
    return contract().terms();
  }

  /// The asset whose price the position follows.
  default Asset underlying() {
    return contract().base();
  }

  /// Unit of a quantity: USD for inverse futures and perpetuals, the coin for all else.
  default Asset quantityUnit() {
    return contract().base();
  }

  /// Unit of a price: the settlement coin for coin-settled options, the quote asset for all else.
  default Asset priceUnit() {
    return contract().quote();
  }
}
