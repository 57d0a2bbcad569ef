package org.ballast.hedging.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// What a holding is worth at one date against the spot of that date.
///
/// `fixedUsd + coins S`, options that are delivered then at their payoffs, and the debt of sold
/// options that live on. It is linear between the kinks, or concave where there is such debt, so
/// its least value lies at a kink or an end. Units: USD; spot in USD per coin. Domain: spot not
/// negative.
record SpotCurve(
    double fixedUsd, double coins, List<Payoff> payoffs, List<LaterShort> laterShorts) {
  SpotCurve {
    payoffs = List.copyOf(payoffs);
    laterShorts = List.copyOf(laterShorts);
  }

  /// Options of one kind at delivery; `coins` signed, negative where sold.
  record Payoff(DeliveryPayoff perCoin, double coins) {
    double at(double spot) {
      return Math.abs(coins) * perCoin.at((int) Math.signum(coins), spot);
    }

    double slopeAtInfinity() {
      return Math.abs(coins) * perCoin.slopeAtInfinity((int) Math.signum(coins));
    }
  }

  double at(double spot) {
    double sum = fixedUsd + coins * spot;
    for (var payoff : payoffs) {
      sum += payoff.at(spot);
    }
    for (var later : laterShorts) {
      sum += later.at(spot);
    }
    return sum;
  }

  /// Slope beyond every kink. Units: coin.
  double slopeAtInfinity() {
    double sum = coins;
    for (var payoff : payoffs) {
      sum += payoff.slopeAtInfinity();
    }
    for (var later : laterShorts) {
      sum += later.slopeAtInfinity();
    }
    return sum;
  }

  /// The steepest slope between kinks, or beyond them: the coins that a fall can hurt. Units: coin.
  double steepest() {
    double most = Math.max(0, slopeAtInfinity());
    double from = 0;
    for (double kink : kinks()) {
      most = kink > from ? Math.max(most, (at(kink) - at(from)) / (kink - from)) : most;
      from = kink;
    }
    return most;
  }

  /// Rising, each once.
  List<Double> kinks() {
    var kinks = new TreeSet<Double>();
    payoffs.forEach(payoff -> kinks.addAll(payoff.perCoin().kinks()));
    return List.copyOf(kinks);
  }

  /// With the lots of a structure: their payoffs, and the coins that premiums and fees move.
  SpotCurve with(Structure structure) {
    var added = new ArrayList<>(payoffs);
    double paid = 0;
    for (var leg : structure.legs()) {
      added.add(new Payoff(leg.side().payoff(), leg.signedCoins()));
      paid += leg.flowCoins();
    }
    return new SpotCurve(fixedUsd, coins + paid, added, laterShorts);
  }
}
