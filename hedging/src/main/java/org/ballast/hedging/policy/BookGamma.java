package org.ballast.hedging.policy;

import java.time.Instant;
import java.util.List;

/// The gamma of a book in one underlying, with the one volatility and the one time to expiry that
/// stand for all of its options.
///
/// Both are means weighted by each position's absolute gamma, of variance and of years, so that
/// what moves the delta most counts most. Units: gamma in coin per USD, net over long and short;
/// vol per square root of a year; years ACT/365. Domain: where nothing has gamma, vol and years are
/// NaN, for there is none. `isSettling`: some option is in the window that its delivery price is
/// averaged over, in which its Greeks are not Black's.
record BookGamma(double gamma, double vol, double years, boolean isSettling) {
  private static final double PERCENT = 100;

  static BookGamma of(List<HeldOption> options, double spot, Instant asOf) {
    var net = 0.0;
    var weight = 0.0;
    var variance = 0.0;
    var years = 0.0;
    var isSettling = false;
    for (var option : options) {
      var gamma = PERCENT * option.risk().exposure().gamma() / spot;
      var vol = option.risk().perContract().orElseThrow().impliedVol().orElseThrow();
      var expiry = option.risk().expiry().orElseThrow();
      net += gamma;
      weight += Math.abs(gamma);
      variance += Math.abs(gamma) * vol * vol;
      years += Math.abs(gamma) * expiry.yearsFrom(asOf);
      isSettling |= expiry.isInSettlementWindow(asOf);
    }
    return new BookGamma(net, Math.sqrt(variance / weight), years / weight, isSettling);
  }

  /// Whether there is a gamma to speak of.
  boolean isKnown() {
    return vol > 0 && years > 0;
  }
}
