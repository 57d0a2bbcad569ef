package org.ballast.quant.margin.derive;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.internal.Check;

/// Derive's standard margin of one short option alone.
///
/// Symbols: S = spot, OTM = how far it is out of the money, MtM = its marked value (negative), q =
/// coins (negative). Call: maintenance MtM + callMaintenance S q; initial MtM + max(initialMax -
/// OTM/S, initialMin) S q. Put: maintenance MtM + min(putMaintenance S q, putMarkMaintenance MtM);
/// initial min(MtM + max(initialMax - OTM/S, initialMin) S q, putScale maintenance). Units: shares
/// per 1.00. Domain: 0 <= initialMin <= initialMax; putScale >= 1.
public record SrmOptionTerms(
    double initialMax,
    double initialMin,
    double callMaintenance,
    double putMaintenance,
    double putMarkMaintenance,
    double putScale) {
  public SrmOptionTerms {
    Check.nonNegative("initialMin", initialMin);
    Check.nonNegative("initialMax", initialMax);
    Check.atMost("initialMin", initialMin, initialMax);
    Check.nonNegative("callMaintenance", callMaintenance);
    Check.atMost("callMaintenance", callMaintenance, initialMin);
    Check.nonNegative("putMaintenance", putMaintenance);
    Check.nonNegative("putMarkMaintenance", putMarkMaintenance);
    Check.finite("putScale", putScale);
    if (!(putScale >= 1)) {
      throw new IllegalArgumentException("putScale must be at least 1: putScale=" + putScale);
    }
  }

  /// What a position adds to the account after its initial margin; 0 for a long one.
  double initial(SrmOption option, double spot) {
    if (!(option.coins() < 0)) {
      return 0;
    }
    double out = Math.max(option.type().sign() * (option.strike() - spot), 0) / spot;
    double share = Math.max(initialMax - out, initialMin);
    double initial = option.value() + share * spot * option.coins();
    return option.type() == OptionType.CALL
        ? initial
        : Math.min(initial, putScale * maintenance(option, spot));
  }

  /// What a position adds to the account after its maintenance margin; 0 for a long one.
  double maintenance(SrmOption option, double spot) {
    if (!(option.coins() < 0)) {
      return 0;
    }
    return switch (option.type()) {
      case CALL -> option.value() + callMaintenance * spot * option.coins();
      case PUT ->
          option.value()
              + Math.min(
                  putMaintenance * spot * option.coins(), putMarkMaintenance * option.value());
    };
  }
}
