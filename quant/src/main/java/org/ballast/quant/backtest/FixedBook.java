package org.ballast.quant.backtest;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.math.Log;
import org.ballast.quant.pricing.Black76;

/// A book that is set up anew each midnight by a rule, in each coin of a market alike.
///
/// Its P&L over the next day is valued in full, in the market as it came to be and in scenarios
/// alike. Units: USD per coin's book.
public enum FixedBook {
  /// A million USD of the coin.
  SPOT("spot"),

  /// A million USD of the coin; short straddles at the money of thirty days on a million USD of it,
  /// settled in coin; half a million USD of the inverse perpetual sold.
  STRADDLE("short straddle");

  private static final double SPOT_USD = 1e6;
  private static final double STRADDLE_USD = 1e6;
  private static final double PERPETUAL_USD = 0.5e6;
  private static final double YEARS_BEFORE = 30 / 365.0;
  private static final double YEARS_AFTER = 29 / 365.0;

  /// The smile in standard deviations from the money, `1 + SLOPE z + CURVATURE z^2` times the level
  /// at the money: medians over the chains of 2026 and both coins, see docs/models/var-backtest.md.
  static final double SLOPE = -0.07;

  static final double CURVATURE = 0.05;

  /// Beyond it the smile is as there.
  private static final double REACH_SD = 3;

  private final String label;

  FixedBook(String label) {
    this.label = label;
  }

  /// Its name for people.
  public String label() {
    return label;
  }

  /// Whether its P&L needs volatility, basis and funding, and not the price alone.
  boolean needsSurface() {
    return this == STRADDLE;
  }

  /// What the book in one coin gains over a day. `vol` is that at the money at its start.
  double pnl(double vol, DayMove move) {
    double spot = SPOT_USD * (move.spotFactor() - 1);
    return switch (this) {
      case SPOT -> spot;
      case STRADDLE -> spot + perpetual(move) + straddle(vol, move);
    };
  }

  private static double perpetual(DayMove move) {
    return PERPETUAL_USD * (1 - move.spotFactor() * move.basisFactor() + move.funding());
  }

  /// With the basis of the forward held, a coin-settled option is worth its Black value in USD.
  private static double straddle(double vol, DayMove move) {
    double before = straddle(1, YEARS_BEFORE, vol);
    double level = vol * move.volFactor();
    double z = -Log.log(move.spotFactor()) / (level * Math.sqrt(YEARS_AFTER));
    double bounded = Math.max(-REACH_SD, Math.min(REACH_SD, z));
    double smile = 1 + SLOPE * bounded + CURVATURE * bounded * bounded;
    return STRADDLE_USD * (before - straddle(move.spotFactor(), YEARS_AFTER, level * smile));
  }

  /// A call and a put of strike 1.
  private static double straddle(double forward, double years, double vol) {
    return Black76.price(OptionType.CALL, forward, 1, years, vol, 1)
        + Black76.price(OptionType.PUT, forward, 1, years, vol, 1);
  }
}
