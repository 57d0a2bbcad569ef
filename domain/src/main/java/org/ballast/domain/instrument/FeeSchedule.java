package org.ballast.domain.instrument;

import org.ballast.domain.value.Decimal;

/// What a venue takes for a trade. Units: rates are fractions of the traded notional; `capOfPrice`
/// is the largest fraction of an option's price that the fee may reach, 1 where there is no cap;
/// `deliveryRate` is taken of what is delivered, within the same cap. A negative maker rate is a
/// rebate.
public record FeeSchedule(
    Decimal makerRate, Decimal takerRate, Decimal capOfPrice, Decimal deliveryRate) {
  public FeeSchedule {
    if (makerRate.abs().compareTo(Decimal.ONE) >= 0
        || takerRate.signum() < 0
        || takerRate.compareTo(Decimal.ONE) >= 0
        || capOfPrice.signum() <= 0
        || capOfPrice.compareTo(Decimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "fee rates must be in (-1, 1) for makers, [0, 1) for takers, and the cap in (0, 1]:"
              + " maker="
              + makerRate
              + " taker="
              + takerRate
              + " cap="
              + capOfPrice);
    }
    if (deliveryRate.signum() < 0 || deliveryRate.compareTo(Decimal.ONE) >= 0) {
      throw new IllegalArgumentException(
          "delivery fee rate must be in [0, 1): delivery=" + deliveryRate);
    }
  }

  /// A schedule of a venue that delivers for nothing.
  public FeeSchedule(Decimal makerRate, Decimal takerRate, Decimal capOfPrice) {
    this(makerRate, takerRate, capOfPrice, Decimal.ZERO);
  }
}
