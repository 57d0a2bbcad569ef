package org.ballast.quant.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.quant.svi.ArbitrageVerdict;
import org.ballast.quant.svi.Butterfly;
import org.ballast.quant.svi.Calendar;
import org.ballast.quant.svi.SviSlice;

/// Fits a surface to the quotes of one underlying.
public final class SurfaceCalibrator {
  private SurfaceCalibrator() {}

  /// Empty where no expiry has quotes enough. Shape: quotes earliest first.
  public static Optional<VolSurface> fit(List<SmileQuotes> chain, VarianceClock clock) {
    var fits = new ArrayList<SmileFit>();
    for (var quotes : chain) {
      SviCalibrator.fit(quotes.points(), quotes.years())
          .ifPresent(slice -> fits.add(report(quotes, slice, fits)));
    }
    return fits.isEmpty() ? Optional.empty() : Optional.of(VolSurface.of(clock, fits));
  }

  private static SmileFit report(SmileQuotes quotes, SviSlice slice, List<SmileFit> before) {
    var squares = 0.0;
    var weights = 0.0;
    var inside = 0;
    for (var point : quotes.points()) {
      var fitted = slice.impliedVol(point.logMoneyness(), quotes.years());
      squares += point.weight() * (fitted - point.midVol()) * (fitted - point.midVol());
      weights += point.weight();
      inside += fitted >= point.bidVol() && fitted <= point.askVol() ? 1 : 0;
    }
    return new SmileFit(
        quotes.forward(),
        quotes.years(),
        slice,
        quotes.points(),
        Math.sqrt(squares / weights),
        (double) inside / quotes.points().size(),
        Butterfly.verdict(slice),
        before.isEmpty()
            ? new ArbitrageVerdict.Free()
            : Calendar.verdict(before.getLast().slice(), slice));
  }
}
