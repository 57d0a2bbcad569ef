package org.ballast.quant.margin.deribit;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.internal.Check;

/// Deribit's margin of one short option, in shares of the underlying.
///
/// Symbols: m = mark in coin, U = underlying price, OTM = max(w (K - U), 0) is how far it is out of
/// the money. Initial of a call: max(initialMax - OTM/U, initialMin) + m; of a put the same, at
/// least its maintenance. Maintenance of a call: maintenance + m; of a put: max(maintenance,
/// maintenance m) + m. Units: per 1.00; prices and results in coin per option on one coin. Domain:
/// 0 <= maintenance <= initialMin <= initialMax.
public record OptionRate(double initialMax, double initialMin, double maintenance) {
  public OptionRate {
    Check.nonNegative("maintenance", maintenance);
    Check.nonNegative("initialMin", initialMin);
    Check.nonNegative("initialMax", initialMax);
    Check.atMost("initialMin", initialMin, initialMax);
    Check.atMost("maintenance", maintenance, initialMin);
  }

  /// Initial margin of one short option.
  public double initial(OptionType type, double underlying, double strike, double markCoin) {
    Check.positive("underlying", underlying);
    Check.nonNegative("strike", strike);
    Check.nonNegative("markCoin", markCoin);
    double out = Math.max(type.sign() * (strike - underlying), 0) / underlying;
    double initial = Math.max(initialMax - out, initialMin) + markCoin;
    return switch (type) {
      case CALL -> initial;
      case PUT -> Math.max(initial, maintenance(type, markCoin));
    };
  }

  /// Maintenance margin of one short option.
  public double maintenance(OptionType type, double markCoin) {
    Check.nonNegative("markCoin", markCoin);
    return switch (type) {
      case CALL -> maintenance + markCoin;
      case PUT -> Math.max(maintenance, maintenance * markCoin) + markCoin;
    };
  }
}
