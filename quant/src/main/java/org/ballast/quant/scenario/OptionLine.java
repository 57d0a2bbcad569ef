package org.ballast.quant.scenario;

import org.ballast.quant.math.Log;

/// The options of one strip that share forward, strike and volatility: one valuation serves all.
///
/// Units: forward and strike in quote per coin, vol per 1.00; a weight is what the line's value in
/// USD gains for one unit of the undiscounted Black-76 value in quote.
record OptionLine(
    double forward,
    double strike,
    double logMoneyness,
    double vol,
    double callWeight,
    double putWeight)
    implements Comparable<OptionLine> {
  static OptionLine of(
      double forward, double strike, double vol, double callWeight, double putWeight) {
    return new OptionLine(
        forward, strike, Log.ofRatio(forward, strike), vol, callWeight, putWeight);
  }

  double weight() {
    return callWeight + putWeight;
  }

  OptionLine plus(OptionLine other) {
    return new OptionLine(
        forward,
        strike,
        logMoneyness,
        vol,
        callWeight + other.callWeight,
        putWeight + other.putWeight);
  }

  /// By strike, forward and volatility; the weights do not count.
  @Override
  public int compareTo(OptionLine other) {
    int byStrike = Double.compare(strike, other.strike);
    int byForward = byStrike != 0 ? byStrike : Double.compare(forward, other.forward);
    return byForward != 0 ? byForward : Double.compare(vol, other.vol);
  }
}
