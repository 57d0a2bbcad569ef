package org.ballast.quant.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.quant.svi.Ssvi;
import org.ballast.quant.svi.SsviCurvature;
import org.ballast.quant.svi.SviSlice;
import org.junit.jupiter.api.Test;

final class SurfaceCalibratorTest {
  private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
  private static final int[] DAYS = {1, 2, 4, 11, 25, 60, 150, 330};
  private static final int STRIKES = 25;
  private static final double SPREAD = 0.02;

  @Test
  void fit_quotesOfASurface_areMet() {
    var surface = SurfaceCalibrator.fit(chain(1, 0), VarianceClock.CALENDAR).orElseThrow();

    assertThat(surface.isArbitrageFree()).isTrue();
    for (var fit : surface.fits()) {
      assertThat(fit.insideShare()).as("%s", fit.forward().expiry()).isEqualTo(1);
      assertThat(fit.rmseVol()).as("%s", fit.forward().expiry()).isLessThan(SPREAD / 10);
    }
  }

  @Test
  void fit_wildQuotes_isFreeAllTheSame() {
    for (var seed = 0; seed < 40; seed++) {
      var surface = SurfaceCalibrator.fit(chain(seed, 0.3), VarianceClock.CALENDAR).orElseThrow();
      assertThat(surface.isArbitrageFree()).as("seed=%s %s", seed, surface.fits()).isTrue();
    }
  }

  @Test
  void fit_quotesOfAnSsviSurface_areMetByEssvi() {
    var surface = essvi(1, 0);

    assertThat(surface.isArbitrageFree()).isTrue();
    for (var fit : surface.fits()) {
      assertThat(fit.rmseVol()).as("%s", fit.forward().expiry()).isLessThan(SPREAD / 100);
    }
  }

  @Test
  void fit_wildQuotes_isFreeInEssviToo() {
    for (var seed = 0; seed < 40; seed++) {
      var surface = essvi(seed, 0.3);
      assertThat(surface.isArbitrageFree()).as("seed=%s %s", seed, surface.fits()).isTrue();
    }
  }

  private static VolSurface essvi(long seed, double noise) {
    return SurfaceCalibrator.fit(chain(seed, noise), VarianceClock.CALENDAR, SmileModel.ESSVI)
        .orElseThrow();
  }

  @Test
  void fit_tooFewQuotesEverywhere_isEmpty() {
    var thin =
        chain(1, 0).stream()
            .map(quotes ->
                new SmileQuotes(
                    quotes.forward(),
                    quotes.years(),
                    quotes.points().subList(0, SviCalibrator.POINTS_MIN - 1)))
            .toList();
    assertThat(SurfaceCalibrator.fit(thin, VarianceClock.CALENDAR)).isEmpty();
  }

  @Test
  void repair_crossingSmiles_areScaledBelowTheNext() {
    var chain = chain(1, 0).subList(0, 2);
    var crossing = List.of(new SviSlice(0.1, 0.3, 0, 0, 0.1), new SviSlice(0.05, 0.1, 0, 0, 0.1));
    var repaired = SmileRepair.repair(chain, crossing);

    assertThat(repaired.getLast()).isEqualTo(crossing.getLast());
    assertThat(repaired.getFirst().totalVariance(3))
        .isLessThanOrEqualTo(crossing.getLast().totalVariance(3));
  }

  private static List<SmileQuotes> chain(long seed, double noise) {
    var random = new SplittableRandom(seed);
    var ssvi = new Ssvi(-0.2, new SsviCurvature.PowerLaw(1.1, 0.5));
    var chain = new ArrayList<SmileQuotes>();
    for (var days : DAYS) {
      var years = days / 365.0;
      var slice = ssvi.slice(0.3 * years).toRaw();
      var points = new ArrayList<SmilePoint>();
      for (var i = 0; i < STRIKES; i++) {
        var k = 3 * Math.sqrt(0.3 * years) * (2.0 * i / (STRIKES - 1) - 1);
        var vol = slice.impliedVol(k, years) * (1 + noise * (random.nextDouble() - 0.5));
        points.add(
            new SmilePoint(k, vol - SPREAD / 2, vol, vol + SPREAD / 2, 1 / (SPREAD * SPREAD)));
      }
      chain.add(new SmileQuotes(forward(days), years, points));
    }
    return chain;
  }

  private static Forward forward(int days) {
    return new Forward(
        Asset.BTC,
        new Expiry(NOW.plus(Duration.ofDays(days))),
        100_000,
        Forward.Origin.LISTED_FUTURE,
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }
}
