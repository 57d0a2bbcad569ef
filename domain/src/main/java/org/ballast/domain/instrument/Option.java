package org.ballast.domain.instrument;

import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Expiry;

/// A European option on a coin, settled in cash: in the coin (INVERSE) or in the quote asset
/// (LINEAR). Units: strike in quote per coin. One contract is one coin times the multiplier.
public record Option(Contract contract, OptionType type, Decimal strike, Expiry expiry)
    implements Instrument {
  public Option {
    if (strike.signum() <= 0) {
      throw new IllegalArgumentException("strike must be positive: strike=" + strike);
    }
    if (contract.style() == PayoffStyle.QUANTO) {
      throw new IllegalArgumentException("an option is linear or inverse: id=" + contract.id());
    }
  }

  @Override
  public Asset priceUnit() {
    return contract().settlement();
  }

  /// Payoff of one contract. Units: settlement asset. Domain: deliveryPrice > 0, finite.
  public double payoff(double deliveryPrice) {
    if (!(deliveryPrice > 0) || Double.isInfinite(deliveryPrice)) {
      throw new IllegalArgumentException(
          "delivery price must be positive and finite: deliveryPrice=" + deliveryPrice);
    }
    var intrinsic = Math.max(0, type.sign() * (deliveryPrice - strike.toDouble()));
    var coins = contract().multiplier().toDouble() * intrinsic;
    return style() == PayoffStyle.INVERSE ? coins / deliveryPrice : coins;
  }
}
