package org.ballast.domain.instrument;

import org.ballast.domain.value.Asset;

/// A future without expiry, held to its index by funding payments.
public record Perpetual(Contract contract) implements Instrument {
  @Override
  public Asset quantityUnit() {
    return style() == PayoffStyle.INVERSE ? contract().quote() : contract().base();
  }
}
