package org.ballast.hedging.structure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.order.Side;
import org.ballast.domain.value.Expiry;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.ballast.quant.pricing.Black76;
import org.ballast.quant.surface.VolSurface;

/// Estimates the rolls that carry a structure on to a date, at spot and surface of today.
///
/// Day by day the legs age at an unchanged spot and surface, the forward at today's rate, until a
/// part of the rule asks for a roll; then they are closed and bought anew at the same strikes for
/// as long as the structure had at first, or to the date where that is nearer.
final class RollPlanner {
  private static final int ROLLS_MAX = 400;

  private final Instant asOf;
  private final double index;
  private final Optional<VolSurface> surface;
  private final RollRule rule;

  RollPlanner(Instant asOf, double index, Optional<VolSurface> surface, RollRule rule) {
    this.asOf = asOf;
    this.index = index;
    this.surface = surface;
    this.rule = rule;
  }

  RollPlan plan(Structure structure, Expiry first, Instant until) {
    if (!first.at().isBefore(until)) {
      return new RollPlan.NotNeeded();
    }
    if (surface.isEmpty()) {
      return new RollPlan.Unknown("too few quotes for a surface, so rolls are not estimated");
    }
    var tenor = Duration.between(asOf, first.at());
    var ageing = new Ageing(structure, surface.get(), rate(structure, first));
    var rolls = new ArrayList<RollPlan.Roll>();
    var expiry = first;
    var from = asOf;
    while (expiry.at().isBefore(until)) {
      if (rolls.size() == ROLLS_MAX) {
        return new RollPlan.Unknown("more than " + ROLLS_MAX + " rolls would be needed");
      }
      var roll = ageing.next(from, expiry, tenor, until);
      rolls.add(roll);
      from = roll.at();
      expiry = roll.to();
    }
    return new RollPlan.Rolls(rolls);
  }

  /// Of the forward over spot, per year.
  private double rate(Structure structure, Expiry expiry) {
    double forward =
        structure.legs().getFirst().side().quote().optionMark().orElseThrow().underlyingPrice();
    return Log.ofRatio(forward, index) / expiry.yearsFrom(asOf);
  }

  /// A structure as time passes and nothing else does.
  private final class Ageing {
    private static final Duration STEP = Duration.ofDays(1);

    private final Structure structure;
    private final VolSurface vols;
    private final double rate;

    Ageing(Structure structure, VolSurface vols, double rate) {
      this.structure = structure;
      this.vols = vols;
      this.rate = rate;
    }

    RollPlan.Roll next(Instant from, Expiry expiry, Duration tenor, Instant until) {
      double deltaAtFirst = boughtDelta(expiry.yearsFrom(from));
      var at = from.plus(STEP);
      var cause = cause(at, expiry, deltaAtFirst);
      while (cause.isEmpty()) {
        at = at.plus(STEP);
        cause = cause(at, expiry, deltaAtFirst);
      }
      var later = at.plus(tenor);
      var to = new Expiry(later.isBefore(until) ? later : until);
      double left = expiry.yearsFrom(at);
      double ahead = to.yearsFrom(at);
      return new RollPlan.Roll(
          at, cause.get(), to, worth(left), worth(ahead), dealing(left) + dealing(ahead));
    }

    private Optional<RollRule.Cause> cause(Instant at, Expiry expiry, double deltaAtFirst) {
      if (Duration.between(at, expiry.at()).compareTo(rule.timeLeft()) <= 0) {
        return Optional.of(RollRule.Cause.TIME);
      }
      double years = expiry.yearsFrom(at);
      if (boughtDelta(years) <= rule.deltaLeft() * deltaAtFirst) {
        return Optional.of(RollRule.Cause.DELTA);
      }
      double lost = 1 - bought(expiry.yearsFrom(at.plus(STEP))) / bought(years);
      return lost >= rule.thetaShare() ? Optional.of(RollRule.Cause.THETA) : Optional.empty();
    }

    /// Of all legs, sold ones negative. Units: USD.
    private double worth(double years) {
      double sum = 0;
      for (var leg : structure.legs()) {
        sum += leg.signedCoins() * perCoin(leg, years);
      }
      return sum;
    }

    private double bought(double years) {
      double sum = 0;
      for (var leg : boughtLegs()) {
        sum += leg.signedCoins() * perCoin(leg, years);
      }
      return sum;
    }

    private double boughtDelta(double years) {
      double sum = 0;
      for (var leg : boughtLegs()) {
        var inputs = inputs(leg, years);
        sum +=
            leg.signedCoins()
                * Math.abs(
                    Black76.greeks(
                            leg.side().payoff().type(),
                            inputs.forward(),
                            inputs.strike(),
                            inputs.years(),
                            inputs.vol(),
                            1)
                        .delta());
      }
      return sum;
    }

    /// A leg so long before its expiry.
    private record Aged(double forward, double strike, double years, double vol) {}

    private List<OptionLots> boughtLegs() {
      return structure.legs().stream().filter(leg -> leg.side().side() == Side.BUY).toList();
    }

    /// Fees and slippage as the share of the worth that they have today.
    private double dealing(double years) {
      double sum = 0;
      for (var leg : structure.legs()) {
        var side = leg.side();
        double share = (side.feeCoins() + side.slippageCoins()) / Math.abs(side.premiumCoins());
        sum += Math.abs(leg.signedCoins()) * perCoin(leg, years) * share;
      }
      return sum;
    }

    /// A coin-settled option is worth its Black value at the forward, turned to USD at spot.
    private double perCoin(OptionLots leg, double years) {
      var inputs = inputs(leg, years);
      return Black76.price(
              leg.side().payoff().type(), inputs.forward(), inputs.strike(), years, inputs.vol(), 1)
          * (index / inputs.forward());
    }

    private Aged inputs(OptionLots leg, double years) {
      double forward = index * Exp.exp(rate * years);
      double strike = leg.side().strike();
      return new Aged(forward, strike, years, vols.impliedVol(Log.ofRatio(strike, forward), years));
    }
  }
}
