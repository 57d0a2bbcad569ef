package org.ballast.domain.instrument;

import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;

/// A dated future.
public record Future(Contract contract, Expiry expiry) implements Instrument {
  @Override
  public Asset quantityUnit() {
    return style() == PayoffStyle.INVERSE ? contract().quote() : contract().base();
  }
}
