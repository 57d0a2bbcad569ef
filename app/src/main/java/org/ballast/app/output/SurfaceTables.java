package org.ballast.app.output;

import java.util.List;
import java.util.stream.Collectors;
import org.ballast.domain.value.Asset;
import org.ballast.quant.surface.SmileFit;

/// A fitted surface as tables for people.
public final class SurfaceTables {
  private static final double VOL_POINTS = 100;

  private SurfaceTables() {}

  public static String render(SurfaceReport report) {
    var text = new StringBuilder("Volatility surface as of ");
    text.append(report.market().asOf()).append(" from ").append(report.market().source());
    text.append("\nfitted to the two-sided quotes; volatilities in %, skew and RMSE in points\n");
    for (var underlying : report.underlyings()) {
      var fits = report.fits(underlying);
      text.append('\n').append(underlying).append(summary(fits)).append('\n');
      text.append(table(fits));
      text.append("Model-free index of the strikes quoted: ")
          .append(indices(report, underlying))
          .append('\n');
    }
    return text.append(RiskTables.warnings(report.warnings())).toString();
  }

  private static String summary(List<SmileFit> fits) {
    return ": "
        + Figures.count(fits.stream().mapToInt(fit -> fit.points().size()).sum())
        + " quotes, "
        + Figures.fixed(100 * SurfaceReport.insideShare(fits), 1)
        + " % enclose the fit";
  }

  private static String table(List<SmileFit> fits) {
    var table =
        new Table()
            .words("expiry")
            .figures("days", "forward", "at the money", "skew ±1 sd", "quotes", "inside %", "RMSE")
            .words("butterfly", "calendar");
    for (var fit : fits) {
      table.row(
          fit.forward().expiry().toString().substring(0, 10),
          Figures.fixed(fit.years() * SurfaceReport.DAYS_PER_YEAR, 2),
          Figures.fixed(fit.forward().value(), 2),
          Figures.fixed(VOL_POINTS * fit.impliedVol(0), 2),
          Figures.signed(VOL_POINTS * SurfaceReport.skew(fit), 2),
          Figures.count(fit.points().size()),
          Figures.fixed(100 * fit.insideShare(), 1),
          Figures.fixed(VOL_POINTS * fit.rmseVol(), 3),
          SurfaceReport.describe(fit.butterfly()),
          SurfaceReport.describe(fit.calendar()));
    }
    return table.toString();
  }

  private static String indices(SurfaceReport report, Asset underlying) {
    return SurfaceReport.HORIZONS.stream()
        .map(horizon ->
            horizon.toDays() + " days " + SurfaceReport.describe(report.index(underlying, horizon)))
        .collect(Collectors.joining("; "));
  }
}
