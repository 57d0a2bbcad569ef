package org.ballast.quant.margin.derive;

import org.ballast.quant.internal.Check;

/// The perpetual position. Units: `coins` signed; price in quote per coin; `unrealised` P&L with
/// funding in the stablecoin; `confidence` in [0, 1].
public record DerivePerpetual(double coins, double price, double confidence, double unrealised) {
  public DerivePerpetual {
    Check.finite("coins", coins);
    Check.nonNegative("price", price);
    Check.nonNegative("confidence", confidence);
    Check.atMost("confidence", confidence, 1);
    Check.finite("unrealised", unrealised);
    if (coins != 0) {
      Check.positive("price", price);
    }
  }

  /// No position; what it left unpaid stays.
  public static DerivePerpetual none(double unrealised) {
    return new DerivePerpetual(0, 0, 1, unrealised);
  }
}
