package org.ballast.hedging.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ballast.domain.order.Side;

/// Says in words what a trade is for: what it adds to each limited Greek of its underlying.
final class TradeReason {
  /// Effects below this share of a half-width are not worth a word.
  private static final double SHARE_MIN = 0.01;

  private TradeReason() {}

  static String of(Candidate candidate, long lots, List<GreekBand> bands) {
    var effects = new ArrayList<String>();
    for (var band : bands) {
      var effect = lots * HedgeProgramme.effect(candidate, band);
      if (Math.abs(effect) >= SHARE_MIN * band.halfWidth()) {
        effects.add(band.greek().label() + " " + signed(effect));
      }
    }
    var verb = candidate.side() == Side.BUY ? "buy" : "sell";
    var underlying = candidate.quote().instrument().underlying();
    return effects.isEmpty()
        ? verb + " to fine-tune " + underlying
        : verb + " for " + underlying + " " + String.join(", ", effects);
  }

  private static String signed(double value) {
    var decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 2 : 4;
    return String.format(Locale.ROOT, "%+,." + decimals + "f", value);
  }
}
