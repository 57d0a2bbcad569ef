package org.ballast.quant.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.quant.svi.SviSlice;

/// Fits a surface to the quotes of one underlying, free of butterfly and calendar arbitrage at
/// every strike.
///
/// In SVI each expiry is fitted alone, then all are moved together to where none allows arbitrage
/// ([SurfaceSearch]); where smiles still do the search is made again more cautiously, and what none
/// of the searches frees is replaced by its neighbour ([SmileRepair]). Every quote counts by 1/(ask
/// vol - bid vol)^2, which is vega^2 over the squared spread. In eSSVI the curves themselves allow
/// none ([EssviCalibrator]).
public final class SurfaceCalibrator {
  /// What searches begin with, one after the other until one ends free.
  private static final double[] DAMPINGS = {1e-2, 1e-1, 1};

  private SurfaceCalibrator() {}

  /// In SVI. Empty where no expiry has quotes enough. Shape: quotes earliest first.
  public static Optional<VolSurface> fit(List<SmileQuotes> chain, VarianceClock clock) {
    return fit(chain, clock, SmileModel.SVI);
  }

  /// Empty where no expiry has quotes enough. Shape: quotes earliest first.
  public static Optional<VolSurface> fit(
      List<SmileQuotes> chain, VarianceClock clock, SmileModel model) {
    var fitted = new ArrayList<SmileQuotes>();
    var starts = new ArrayList<SviSlice>();
    for (var quotes : chain) {
      SviCalibrator.fit(quotes.points(), quotes.years())
          .ifPresent(slice -> {
            fitted.add(quotes);
            starts.add(slice);
          });
    }
    if (fitted.isEmpty()) {
      return Optional.empty();
    }
    var slices =
        switch (model) {
          case SVI -> free(fitted, starts);
          case ESSVI -> EssviCalibrator.fit(fitted, starts);
        };
    var fits = new ArrayList<SmileFit>();
    var before = Optional.<SmileFit>empty();
    for (var i = 0; i < slices.size(); i++) {
      before = Optional.of(SmileFit.of(fitted.get(i), slices.get(i), before));
      fits.add(before.get());
    }
    return Optional.of(VolSurface.of(clock, fits));
  }

  /// The first search that needs no repair, or else the repaired one of least error.
  private static List<SviSlice> free(List<SmileQuotes> chain, List<SviSlice> starts) {
    var best = starts;
    var least = Double.POSITIVE_INFINITY;
    for (var damping : DAMPINGS) {
      var found = SurfaceSearch.fit(chain, starts, damping);
      var slices = SmileRepair.repair(chain, found);
      if (slices.equals(found)) {
        return found;
      }
      var error = error(chain, slices);
      if (error < least) {
        least = error;
        best = slices;
      }
    }
    return best;
  }

  private static double error(List<SmileQuotes> chain, List<SviSlice> slices) {
    var sum = 0.0;
    for (var i = 0; i < slices.size(); i++) {
      for (var point : chain.get(i).points()) {
        var fitted = slices.get(i).impliedVol(point.logMoneyness(), chain.get(i).years());
        sum += point.weight() * (fitted - point.midVol()) * (fitted - point.midVol());
      }
    }
    return sum;
  }
}
