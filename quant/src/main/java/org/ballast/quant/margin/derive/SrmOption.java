package org.ballast.quant.margin.derive;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.internal.Check;

/// An option under Derive's standard rule. Units: strike in quote per coin; `coins` signed; `value`
/// of the whole position in the stablecoin, of the sign of `coins`.
public record SrmOption(OptionType type, double strike, double coins, double value) {
  public SrmOption {
    Check.positive("strike", strike);
    Check.finite("coins", coins);
    Check.finite("value", value);
    if (value * coins < 0) {
      throw new IllegalArgumentException(
          "value must have the sign of coins: value=" + value + " coins=" + coins);
    }
  }
}
