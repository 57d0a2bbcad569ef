package org.ballast.quant.margin.deribit;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.internal.Check;

/// One position as the risk matrix sees it. Units: `coins` signed, positive long; years ACT/365;
/// forward and strike in USD per coin; vol per 1.00. `expiry` is any name that positions of one
/// expiry share.
public sealed interface RiskRow {
  double coins();

  String expiry();

  double years();

  /// A future or perpetual; a perpetual has `years` 0.
  record FutureRow(double coins, String expiry, double years) implements RiskRow {
    public FutureRow {
      Check.finite("coins", coins);
      Check.nonNegative("years", years);
    }
  }

  /// A coin-settled option.
  record OptionRow(
      OptionType type,
      double coins,
      String expiry,
      double years,
      double forward,
      double strike,
      double vol)
      implements RiskRow {
    public OptionRow {
      Check.finite("coins", coins);
      Check.nonNegative("years", years);
      Check.positive("forward", forward);
      Check.positive("strike", strike);
      Check.nonNegative("vol", vol);
    }
  }
}
