package org.ballast.domain.instrument;

import java.util.Optional;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;

/// What every instrument has: its name, the assets it links, how it pays, and how it trades. Units:
/// `multiplier` turns a quantity into coins (LINEAR, QUANTO) or USD notional (INVERSE). `terms` is
/// empty for what is held but not traded here, such as a wallet balance.
public record Contract(
    InstrumentId id,
    Asset base,
    Asset quote,
    Asset settlement,
    PayoffStyle style,
    Decimal multiplier,
    Optional<TradingTerms> terms) {
  public Contract {
    if (multiplier.signum() <= 0) {
      throw new IllegalArgumentException("multiplier must be positive: multiplier=" + multiplier);
    }
    if (style == PayoffStyle.INVERSE && !settlement.equals(base)) {
      throw new IllegalArgumentException(
          "an inverse contract settles in its base: base=" + base + " settlement=" + settlement);
    }
    if (style == PayoffStyle.LINEAR && !settlement.equals(quote)) {
      throw new IllegalArgumentException(
          "a linear contract settles in its quote: quote=" + quote + " settlement=" + settlement);
    }
    if (style == PayoffStyle.QUANTO && (settlement.equals(quote) || settlement.equals(base))) {
      throw new IllegalArgumentException(
          "a quanto contract settles in a third asset: settlement=" + settlement);
    }
  }

  /// A coin or token that is held and not traded here, named by its asset's code.
  public static Contract held(InstrumentId id) {
    return new Contract(
        id,
        new Asset(id.symbol()),
        Asset.USD,
        Asset.USD,
        PayoffStyle.LINEAR,
        Decimal.ONE,
        Optional.empty());
  }
}
