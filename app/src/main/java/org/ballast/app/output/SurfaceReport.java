package org.ballast.app.output;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.value.Asset;
import org.ballast.quant.surface.EventStep;
import org.ballast.quant.surface.SmileFit;
import org.ballast.quant.surface.SmileModel;
import org.ballast.quant.surface.SmilePoint;
import org.ballast.quant.surface.VarianceClock;
import org.ballast.quant.svi.ArbitrageVerdict;
import org.ballast.quant.volindex.VolatilityIndex;

/// All that `surface` shows, in whichever form.
public record SurfaceReport(
    MarketSnapshot market,
    SmileModel model,
    List<SmileFit> fits,
    VarianceClock clock,
    List<EventStep> events,
    List<String> warnings) {
  static final double DAYS_PER_YEAR = 365;

  /// Horizons of the model-free volatility index.
  static final List<Duration> HORIZONS = List.of(Duration.ofDays(14), Duration.ofDays(30));

  public SurfaceReport {
    fits = List.copyOf(fits);
    events = List.copyOf(events);
    warnings = List.copyOf(warnings);
  }

  /// In the order of their first fit.
  List<Asset> underlyings() {
    return fits.stream().map(fit -> fit.forward().underlying()).distinct().toList();
  }

  List<SmileFit> fits(Asset underlying) {
    return fits.stream().filter(fit -> fit.forward().underlying().equals(underlying)).toList();
  }

  List<EventStep> events(Asset underlying) {
    return events.stream().filter(step -> step.underlying().equals(underlying)).toList();
  }

  String modelName() {
    return model.name().toLowerCase(Locale.ROOT);
  }

  VolatilityIndex index(Asset underlying, Duration horizon) {
    return VolatilityIndex.of(market, underlying, horizon);
  }

  /// Units: vol as a decimal, one standard deviation below the money less one above it.
  static double skew(SmileFit fit) {
    var sd = Math.sqrt(fit.slice().totalVariance(0));
    return fit.impliedVol(-sd) - fit.impliedVol(sd);
  }

  /// The least ln(K/F) quoted: further out the smile is extrapolated.
  static double quotedFrom(SmileFit fit) {
    return fit.points().stream().mapToDouble(SmilePoint::logMoneyness).min().orElse(0);
  }

  /// The greatest ln(K/F) quoted.
  static double quotedTo(SmileFit fit) {
    return fit.points().stream().mapToDouble(SmilePoint::logMoneyness).max().orElse(0);
  }

  /// Share of all quotes that enclose the fit.
  static double insideShare(List<SmileFit> fits) {
    var quotes = fits.stream().mapToInt(fit -> fit.points().size()).sum();
    var inside = fits.stream().mapToDouble(fit -> fit.insideShare() * fit.points().size()).sum();
    return inside / quotes;
  }

  static String describe(ArbitrageVerdict verdict) {
    return switch (verdict) {
      case ArbitrageVerdict.Free() -> "none";
      case ArbitrageVerdict.Violated violated -> "at ln(K/F) " + Figures.fixed(violated.worst(), 3);
    };
  }

  static String describe(VolatilityIndex index) {
    return switch (index) {
      case VolatilityIndex.Defined defined -> Figures.fixed(100 * defined.vol(), 2) + " %";
      case VolatilityIndex.NoVariance(double years, var reason) ->
          "unknown, the expiry in "
              + Figures.fixed(years * DAYS_PER_YEAR, 1)
              + " days has no strip: "
              + reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      case VolatilityIndex.OutsideExpiries outside -> "unknown, no expiries on both sides";
    };
  }
}
