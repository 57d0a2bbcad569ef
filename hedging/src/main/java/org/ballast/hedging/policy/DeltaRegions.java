package org.ballast.hedging.policy;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.plan.AimedBands;
import org.ballast.hedging.plan.DeltaGoal;
import org.ballast.hedging.plan.FutureCost;
import org.ballast.hedging.plan.GreekBand;
import org.ballast.quant.band.HedgeTerms;
import org.ballast.quant.band.Leland;
import org.ballast.quant.band.WhalleyWilmott;
import org.ballast.quant.band.ZakamoulineBand;
import org.ballast.quant.risk.PositionValuer;
import org.ballast.quant.surface.VolSource;

/// Works out what a policy does about each delta of a book: the same for the desk that asks whether
/// to decide, and for the decision.
///
/// The bands of Whalley and Wilmott and of Zakamouline take gamma, volatility and time to expiry of
/// the whole book ([BookGamma]), the cost of the cheapest tradable future ([FutureCost]), and no
/// interest. A region always holds the mandate's target and lies within the mandate's band, which
/// so is Zakamouline's pin limit; where it would be wider, the mandate's own rule stands: called
/// back at the limit, to [AimedBands#AIM] of it. That rule also stands where no cost is known, and
/// while an option is in its settlement window.
public final class DeltaRegions {
  /// Share of a band's half-width that delta must lie beyond its edge to be brought back, so that
  /// noise around an edge is not dealt in crumbs.
  static final double STEP = 0.05;

  /// What the lot of an order may fall short of a lot at the mark, for fees and the quoted side.
  private static final double LOT_MARGIN = 1.01;

  private static final double RATE = 0;

  private final Mandate mandate;
  private final MarketView market;
  private final VolSource vols;
  private final Iterable<Quote> futures;

  /// `futures` must hold all that the market quotes, and may hold other instruments.
  public DeltaRegions(Mandate mandate, MarketView market, VolSource vols, Iterable<Quote> futures) {
    this.mandate = mandate;
    this.market = market;
    this.vols = vols;
    this.futures = futures;
  }

  /// `options` are those held on the underlying of the band, as they are valued now.
  public DeltaRegion of(HedgePolicy.DeltaPolicy policy, GreekBand band, List<HeldOption> options) {
    return switch (policy) {
      case HedgePolicy.DeltaBand _ -> DeltaRegion.limits(band);
      case HedgePolicy.FixedInterval _, HedgePolicy.VolMove _ -> DeltaRegion.point(band);
      case HedgePolicy.Leland(var interval) -> leland(interval, band, options);
      case HedgePolicy.WhalleyWilmott(var riskAversion) ->
          whalleyWilmott(riskAversion, band, options);
      case HedgePolicy.Zakamouline zakamouline -> zakamouline(zakamouline, band, options);
    };
  }

  /// The volatility of an underlying as the options held on it have it; empty without any.
  public OptionalDouble vol(Asset underlying, List<HeldOption> options) {
    var gamma = gamma(underlying, options);
    return gamma.isKnown() ? OptionalDouble.of(gamma.vol()) : OptionalDouble.empty();
  }

  private DeltaRegion whalleyWilmott(
      double riskAversion, GreekBand band, List<HeldOption> options) {
    var gamma = gamma(band.underlying(), options);
    var cost = FutureCost.cheapest(futures, band.underlying(), mandate, market.asOf());
    if (cost.isEmpty() || gamma.isSettling()) {
      return called(band);
    }
    var halfWidth =
        gamma.isKnown()
            ? WhalleyWilmott.halfWidth(terms(riskAversion, band, gamma, cost.get()))
            : 0;
    return around(band, band.target(), halfWidth, cost.get());
  }

  private DeltaRegion zakamouline(
      HedgePolicy.Zakamouline policy, GreekBand band, List<HeldOption> options) {
    var gamma = gamma(band.underlying(), options);
    var cost = FutureCost.cheapest(futures, band.underlying(), mandate, market.asOf());
    if (cost.isEmpty() || gamma.isSettling()) {
      return called(band);
    }
    if (!gamma.isKnown()) {
      return around(band, band.target(), 0, cost.get());
    }
    var terms = terms(policy.riskAversion(), band, gamma, cost.get());
    var found = ZakamoulineBand.of(terms, policy.coefficients());
    var centre = band.target() - shift(band, options, found.vol() / gamma.vol());
    return around(band, centre, found.halfWidth(band.halfWidth()), cost.get());
  }

  private DeltaRegion leland(Duration interval, GreekBand band, List<HeldOption> options) {
    var gamma = gamma(band.underlying(), options);
    var cost = FutureCost.cheapest(futures, band.underlying(), mandate, market.asOf());
    if (cost.isEmpty() || gamma.isSettling() || !gamma.isKnown()) {
      return DeltaRegion.point(band);
    }
    var years = interval.toMillis() / Expiry.YEAR_MS;
    return switch (Leland.volatility(gamma.vol(), cost.get().oneWay(), years, gamma.gamma())) {
      case Leland.Volatility.Adjusted(var vol) -> {
        var centre = band.target() - shift(band, options, vol / gamma.vol());
        var goal = goal(band, centre, 0);
        yield new DeltaRegion.Kept(band, goal.lower(), goal.upper(), goal);
      }
      case Leland.Volatility.DoNotRehedge(var number) ->
          new DeltaRegion.Free(
              band, "hedging long gamma at this interval costs more than it earns: Le=" + number);
    };
  }

  /// A band around a centre, asked beyond its edge by a step or a lot, and by no more than the
  /// mandate allows.
  private static DeltaRegion around(
      GreekBand band, double centre, double halfWidth, FutureCost cost) {
    var goal = goal(band, centre, halfWidth);
    if (!(goal.lower() >= band.lower() && goal.upper() <= band.upper())) {
      return called(band);
    }
    var step = Math.max(STEP * halfWidth, LOT_MARGIN * cost.lotCoins());
    return new DeltaRegion.Kept(
        band,
        Math.max(goal.lower() - step, Math.min(goal.lower(), band.lower())),
        Math.min(goal.upper() + step, Math.max(goal.upper(), band.upper())),
        goal);
  }

  /// The interval around a centre, widened to hold the target: a hedge does not add to the risk
  /// that the mandate measures.
  private static DeltaGoal goal(GreekBand band, double centre, double halfWidth) {
    return new DeltaGoal(
        band,
        Math.min(centre - halfWidth, band.target()),
        Math.max(centre + halfWidth, band.target()));
  }

  /// The mandate's own rule.
  private static DeltaRegion called(GreekBand band) {
    var aim = AimedBands.AIM * band.halfWidth();
    return new DeltaRegion.Kept(
        band,
        band.lower(),
        band.upper(),
        new DeltaGoal(band, band.target() - aim, band.target() + aim));
  }

  private BookGamma gamma(Asset underlying, List<HeldOption> options) {
    return BookGamma.of(options, spot(underlying), market.asOf());
  }

  /// NaN where the market does not say; then nothing of the underlying is held either.
  private double spot(Asset underlying) {
    return market.index(underlying).map(index -> index.price().toDouble()).orElse(Double.NaN);
  }

  private HedgeTerms terms(double riskAversion, GreekBand band, BookGamma gamma, FutureCost cost) {
    return new HedgeTerms(
        spot(band.underlying()),
        gamma.gamma(),
        gamma.vol(),
        gamma.years(),
        RATE,
        cost.oneWay(),
        riskAversion);
  }

  /// What the delta of the options is more at scaled volatilities than at the market's.
  private double shift(GreekBand band, List<HeldOption> options, double factor) {
    var scaled = new PositionValuer(market, new ScaledVols(vols, factor));
    var shift = 0.0;
    for (var option : options) {
      shift +=
          scaled.value(option.position()).exposure().delta(band.convention())
              - option.risk().exposure().delta(band.convention());
    }
    return shift;
  }
}
