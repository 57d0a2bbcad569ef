package org.ballast.app.plot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ballast.quant.surface.SmileFit;
import org.knowm.xchart.internal.chartpart.Chart;

/// The picture of a fitted surface: per underlying the volatility over moneyness and time and the
/// total variance of all expiries, then per expiry the quotes with the fit and what it misses.
public final class SurfacePlot {
  private static final int COLUMNS = 4;

  private SurfacePlot() {}

  /// Throws: `BadInputException` where the file's name does not end in .svg or .png.
  public static void requireKnownFormat(Path file) {
    Picture.requireKnownFormat(file);
  }

  /// The picture in the format of the file's name. Domain: at least one fit.
  public static byte[] draw(List<SmileFit> fits, Path file) {
    var rows = new ArrayList<List<Chart<?, ?>>>();
    for (var asset : fits.stream().map(fit -> fit.forward().underlying()).distinct().toList()) {
      var smiles = fits.stream().filter(fit -> fit.forward().underlying().equals(asset)).toList();
      var charts = new ArrayList<Chart<?, ?>>();
      charts.add(SurfaceCharts.impliedVol(asset, smiles));
      charts.add(SurfaceCharts.totalVariance(asset, smiles));
      for (var smile : smiles) {
        charts.add(SmileCharts.quotesAndFit(smile));
        charts.add(SmileCharts.residuals(smile));
      }
      rows.addAll(Picture.rows(charts, COLUMNS));
    }
    return Picture.draw(rows, file);
  }
}
