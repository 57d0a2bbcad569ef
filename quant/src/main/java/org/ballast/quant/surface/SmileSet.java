package org.ballast.quant.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.quant.math.Log;
import org.ballast.quant.pricing.ImpliedVol;

/// One smile per underlying and expiry, fitted to the two-sided quotes of coin-settled options.
///
/// As a source of volatility it answers from the smile at ln(K/F), F being the forward recorded
/// with the option; an expiry that is quoted too thinly to fit answers with the venue's mark
/// volatility and is named in [#warnings].
public final class SmileSet implements VolSource {
  private record Key(Asset underlying, Expiry expiry) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      var byAsset = underlying.compareTo(other.underlying);
      return byAsset != 0 ? byAsset : expiry.compareTo(other.expiry);
    }
  }

  /// Wings are searched for arbitrage to this many standard deviations beyond the money.
  private static final int WING_SD = 8;

  private static final int WING_STEPS = 400;

  /// Least width of a quote in vol, so that a locked quote does not outweigh all others.
  private static final double SPREAD_VOL_MIN = 0.001;

  private final TreeMap<Key, SmileFit> fits = new TreeMap<>();
  private final List<String> warnings = new ArrayList<>();

  private SmileSet() {}

  public static SmileSet fit(MarketSnapshot market) {
    var set = new SmileSet();
    for (var asset : market.indexPrices().stream().map(IndexPrice::asset).toList()) {
      for (var forward : ForwardCurve.of(market, asset)) {
        set.fit(market, forward);
      }
    }
    return set;
  }

  /// By underlying, then by expiry.
  public List<SmileFit> fits() {
    return List.copyOf(fits.values());
  }

  public Optional<SmileFit> fit(Asset underlying, Expiry expiry) {
    return Optional.ofNullable(fits.get(new Key(underlying, expiry)));
  }

  /// Expiries without a smile, and smiles with arbitrage, in words for people.
  @Override
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  @Override
  public double impliedVol(Option option, OptionMark mark, double years) {
    var logMoneyness = Log.ofRatio(option.strike().toDouble(), mark.underlyingPrice());
    return fit(option.underlying(), option.expiry())
        .map(fit -> fit.slice().impliedVol(logMoneyness, years))
        .orElse(mark.impliedVol());
  }

  private void fit(MarketSnapshot market, Forward forward) {
    var years = forward.expiry().yearsFrom(market.asOf());
    var points = new ArrayList<SmilePoint>();
    for (var quote : market.quotes()) {
      if (quote.instrument() instanceof Option option
          && option.underlying().equals(forward.underlying())
          && option.expiry().equals(forward.expiry())
          && option.style() == PayoffStyle.INVERSE) {
        point(quote, option, forward.value(), years).ifPresent(points::add);
      }
    }
    SviCalibrator.fit(points, years)
        .ifPresentOrElse(
            slice -> keep(report(forward, years, slice, points)),
            () ->
                warnings.add(
                    forward.underlying()
                        + " "
                        + forward.expiry()
                        + ": too few quotes for a smile ("
                        + points.size()
                        + "), mark volatility used"));
  }

  private void keep(SmileFit fit) {
    fits.put(new Key(fit.forward().underlying(), fit.forward().expiry()), fit);
    if (!fit.isButterflyFree()) {
      warnings.add(
          fit.forward().underlying()
              + " "
              + fit.forward().expiry()
              + ": the fitted smile allows a butterfly in its wings");
    }
  }

  /// A quote in volatility; empty unless it is two-sided and its middle has time value. A bid
  /// without time value has a volatility of zero.
  private static Optional<SmilePoint> point(
      Quote quote, Option option, double gridForward, double years) {
    if (quote.status() != QuoteStatus.TWO_SIDED) {
      return Optional.empty();
    }
    var forward = quote.optionMark().map(OptionMark::underlyingPrice).orElse(gridForward);
    var bid = quote.bid().orElseThrow().toDouble();
    var ask = quote.ask().orElseThrow().toDouble();
    var mid = vol(option, forward, years, (bid + ask) / 2);
    var high = vol(option, forward, years, ask);
    if (mid.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    var low = vol(option, forward, years, bid).orElse(0.0);
    var spread = Math.max(SPREAD_VOL_MIN, high.get() - low);
    var logMoneyness = Log.ofRatio(option.strike().toDouble(), forward);
    return Optional.of(
        new SmilePoint(logMoneyness, low, mid.get(), high.get(), 1 / (spread * spread)));
  }

  private static Optional<Double> vol(
      Option option, double forward, double years, double priceCoin) {
    var result =
        ImpliedVol.solve(
            option.type(), forward, option.strike().toDouble(), years, 1, priceCoin * forward);
    return result instanceof ImpliedVol.Solved solved
        ? Optional.of(solved.vol())
        : Optional.empty();
  }

  private static SmileFit report(
      Forward forward, double years, SviSlice slice, List<SmilePoint> points) {
    var squares = 0.0;
    var weights = 0.0;
    var inside = 0;
    for (var point : points) {
      var fitted = slice.impliedVol(point.logMoneyness(), years);
      squares += point.weight() * (fitted - point.midVol()) * (fitted - point.midVol());
      weights += point.weight();
      inside += fitted >= point.bidVol() && fitted <= point.askVol() ? 1 : 0;
    }
    return new SmileFit(
        forward,
        years,
        slice,
        points.size(),
        Math.sqrt(squares / weights),
        (double) inside / points.size(),
        durrlemanMin(slice));
  }

  private static double durrlemanMin(SviSlice slice) {
    var reach = WING_SD * Math.sqrt(slice.totalVariance(0));
    var least = Double.POSITIVE_INFINITY;
    for (var i = 0; i <= WING_STEPS; i++) {
      least = Math.min(least, slice.durrleman(reach * (2.0 * i / WING_STEPS - 1)));
    }
    return least;
  }
}
