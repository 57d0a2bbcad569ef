package org.ballast.quant.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.quant.math.Log;

/// The volatility surfaces of a market, one per underlying, fitted to the two-sided quotes of
/// coin-settled options.
///
/// As a source of volatility it answers from the surface at ln(K/F), F being the forward recorded
/// with the option: from the smile of the option's expiry; at an expiry that is quoted too thinly
/// for one, from between its neighbours; and with the venue's mark volatility where the underlying
/// has no surface. Both exceptions are named in [#warnings].
public final class SmileSet implements VolSource {
  private final TreeMap<Asset, VolSurface> surfaces = new TreeMap<>();
  private final List<String> warnings = new ArrayList<>();

  private SmileSet() {}

  public static SmileSet fit(MarketSnapshot market) {
    return fitted(market, VarianceClock.CALENDAR, SmileModel.SVI);
  }

  /// With another clock between expiries, or another family of smiles. Throws:
  /// `IllegalArgumentException` where it does not start at the market's time.
  public static SmileSet fit(MarketSnapshot market, VarianceClock clock, SmileModel model) {
    if (!clock.asOf().equals(market.asOf())) {
      throw new IllegalArgumentException(
          "clock must start at the market's time: asOf="
              + clock.asOf()
              + " market="
              + market.asOf());
    }
    return fitted(market, clock, model);
  }

  private static SmileSet fitted(MarketSnapshot market, VarianceClock clock, SmileModel model) {
    var set = new SmileSet();
    for (var asset : market.indexPrices().stream().map(IndexPrice::asset).toList()) {
      set.fit(asset, SmileQuotes.of(market, asset), clock, model);
    }
    return set;
  }

  public Optional<VolSurface> surface(Asset underlying) {
    return Optional.ofNullable(surfaces.get(underlying));
  }

  /// By underlying, then by expiry.
  public List<SmileFit> fits() {
    return surfaces.values().stream().flatMap(surface -> surface.fits().stream()).toList();
  }

  /// What dated events do to the surface of each underlying.
  public List<EventStep> events() {
    return surfaces.values().stream().flatMap(surface -> surface.events().stream()).toList();
  }

  public Optional<SmileFit> fit(Asset underlying, Expiry expiry) {
    return surface(underlying).flatMap(surface -> surface.fit(expiry));
  }

  /// Expiries without a smile of their own, in words for people.
  @Override
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  @Override
  public double impliedVol(Option option, OptionMark mark, double years) {
    var surface = surface(option.underlying());
    if (surface.isEmpty()) {
      return mark.impliedVol();
    }
    var logMoneyness = Log.ofRatio(option.strike().toDouble(), mark.underlyingPrice());
    return surface
        .get()
        .fit(option.expiry())
        .map(fit -> fit.slice().impliedVol(logMoneyness, years))
        .orElseGet(() -> surface.get().impliedVol(logMoneyness, years));
  }

  private void fit(Asset asset, List<SmileQuotes> chain, VarianceClock clock, SmileModel model) {
    var surface = SurfaceCalibrator.fit(chain, clock, model);
    surface.ifPresent(fitted -> surfaces.put(asset, fitted));
    for (var quotes : chain) {
      if (fit(asset, quotes.forward().expiry()).isEmpty()) {
        warnings.add(
            asset
                + " "
                + quotes.forward().expiry()
                + ": too few quotes for a smile ("
                + quotes.points().size()
                + "), "
                + (surface.isPresent() ? "neighbouring expiries" : "mark volatility")
                + " used");
      }
    }
  }
}
