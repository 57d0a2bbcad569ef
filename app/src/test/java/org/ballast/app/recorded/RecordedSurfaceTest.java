package org.ballast.app.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.quant.surface.SmileFit;
import org.ballast.quant.surface.SmileModel;
import org.ballast.quant.surface.SmileSet;
import org.ballast.quant.surface.VarianceClock;
import org.ballast.quant.surface.VolSurface;
import org.ballast.quant.svi.SviSlice;
import org.ballast.testkit.SharedFiles;
import org.ballast.venues.recorded.RecordedMarket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Surfaces of both families over recorded chains: free of arbitrage at the expiries, and by
/// measurement between them.
///
/// Every tenth chain; `-Dballast.surface.every=1` takes all.
final class RecordedSurfaceTest {
  private static final int EVERY = Integer.getInteger("ballast.surface.every", 10);
  private static final int STRIKES = 400;
  private static final double REACH_SD = 20;

  /// Rounding of Durrleman's function, which is of size 1.
  private static final double ROUNDING = 1e-12;

  /// Measured over all chains: 0.84 (eSSVI, both coins); floors leave room for other days.
  private static final double INSIDE_MEDIAN_MIN = 0.75;

  private static final double YEARS_MIN = 1 / 365.0;
  private static final int QUOTES_MIN = 8;

  private final List<Double> inside = new ArrayList<>();
  private int smiles;
  private int times;
  private double least = 1;

  @ParameterizedTest
  @EnumSource(SmileModel.class)
  void surfaces_recordedChains_areFreeAtExpiriesAndBetween(SmileModel model) {
    var market = RecordedMarket.open(SharedFiles.data("deribit-chain-6h"));
    for (var i = 0; i < market.entries().size(); i += EVERY) {
      see(market.read(market.entries().get(i)), model);
    }
    var median = StepCheck.median(inside);
    SweepReport.print(
        "surfaces in " + model,
        String.format(
            Locale.ROOT,
            "%d smiles, inside: median %.4f; %d times between expiries: least g %.6f",
            smiles,
            median,
            times,
            least));
    assertThat(times).isPositive();
    assertThat(median).isGreaterThan(INSIDE_MEDIAN_MIN);
  }

  private void see(MarketSnapshot market, SmileModel model) {
    var surfaces = SmileSet.fit(market, new VarianceClock(market.asOf(), 1, List.of()), model);
    for (var asset : market.indexPrices().stream().map(IndexPrice::asset).toList()) {
      surfaces.surface(asset).ifPresent(surface -> see(market, surface));
    }
  }

  private void see(MarketSnapshot market, VolSurface surface) {
    var fits = surface.fits();
    assertThat(surface.isArbitrageFree()).as("%s %s", market.asOf(), fits).isTrue();
    smiles += fits.size();
    inside.add(insideShare(fits));
    for (var i = 0; i + 1 < fits.size(); i++) {
      for (var share : new double[] {0.25, 0.5, 0.75}) {
        requireFree(market, surface, fits.get(i), fits.get(i + 1), share);
      }
    }
  }

  private static double insideShare(List<SmileFit> fits) {
    var quotes = 0.0;
    var enclosing = 0.0;
    for (var fit : fits) {
      if (fit.years() > YEARS_MIN && fit.points().size() >= QUOTES_MIN) {
        quotes += fit.points().size();
        enclosing += fit.insideShare() * fit.points().size();
      }
    }
    return enclosing / quotes;
  }

  /// Durrleman's function of the interpolated smile, whose derivatives are those of the two.
  private void requireFree(
      MarketSnapshot market, VolSurface surface, SmileFit from, SmileFit to, double share) {
    times++;
    var years = from.years() + share * (to.years() - from.years());
    var sd = Math.sqrt(to.slice().totalVariance(0));
    for (var i = -STRIKES; i <= STRIKES; i++) {
      var u = (double) i / STRIKES;
      var k = REACH_SD * sd * u * Math.abs(u);
      var w = between(from.slice().totalVariance(k), to.slice().totalVariance(k), share);
      assertThat(surface.totalVariance(k, years)).isCloseTo(w, within(1e-9 * w));
      var g = durrleman(from.slice(), to.slice(), share, k, w);
      least = Math.min(least, g);
      assertThat(g)
          .as("%s %s k=%s share=%s from %s", market.asOf(), from.forward(), k, share, from.slice())
          .isGreaterThan(-ROUNDING);
    }
  }

  private static double durrleman(SviSlice from, SviSlice to, double share, double k, double w) {
    var slope = between(from.slope(k), to.slope(k), share);
    var curvature = between(from.curvature(k), to.curvature(k), share);
    var level = 1 - k * slope / (2 * w);
    return level * level - slope * slope / 4 * (1 / w + 0.25) + curvature / 2;
  }

  private static double between(double from, double to, double share) {
    return from + share * (to - from);
  }
}
