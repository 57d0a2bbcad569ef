package org.ballast.quant.margin.derive;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.internal.Check;

/// An option that settles in the stablecoin. Units: strike in quote per coin; vol per 1.00; `coins`
/// signed, positive long.
public record DeriveOption(OptionType type, double strike, double vol, double coins) {
  public DeriveOption {
    Check.positive("strike", strike);
    Check.nonNegative("vol", vol);
    Check.finite("coins", coins);
  }
}
