package org.ballast.app.output;

import java.util.List;
import java.util.stream.Collectors;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.quant.surface.EventStep;
import org.ballast.quant.surface.SmileFit;

/// A fitted surface as tables for people.
public final class SurfaceTables {
  private static final double VOL_POINTS = 100;
  private static final double PERCENT = 100;
  private static final double DAY_SECONDS = 86_400;

  private SurfaceTables() {}

  public static String render(SurfaceReport report) {
    var text = new StringBuilder("Volatility surface as of ");
    text.append(report.market().asOf()).append(" from ").append(report.market().source());
    text.append("\n").append(report.modelName()).append(" fitted to the two-sided quotes");
    text.append("; volatilities in %, skew and RMSE in points\n");
    if (report.clock().weekendWeight() != 1) {
      text.append("between expiries Saturdays and Sundays count ")
          .append(Figures.fixed(PERCENT * report.clock().weekendWeight(), 0))
          .append(" % of other days\n");
    }
    for (var underlying : report.underlyings()) {
      var fits = report.fits(underlying);
      text.append('\n').append(underlying).append(summary(fits)).append('\n');
      text.append(table(fits));
      text.append(events(report.events(underlying)));
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
          date(fit.forward().expiry()),
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

  /// Each event with the expiries that it lies between; empty without events.
  private static String events(List<EventStep> events) {
    if (events.isEmpty()) {
      return "";
    }
    var table =
        new Table()
            .words("event", "time", "after expiry", "before expiry")
            .figures("worth, days", "% of the gap", "vol before", "vol with it");
    for (var step : events) {
      table.row(
          step.event().name(),
          step.event().at().toString(),
          step.before().map(SurfaceTables::date).orElse("now"),
          step.after().map(SurfaceTables::date).orElse("none"),
          Figures.fixed(step.event().worth().toSeconds() / DAY_SECONDS, 2),
          step.share().isPresent() ? Figures.fixed(PERCENT * step.share().getAsDouble(), 1) : "",
          Figures.fixed(VOL_POINTS * step.volBefore(), 2),
          Figures.fixed(VOL_POINTS * step.volAt(), 2));
    }
    return table.toString();
  }

  private static String date(Expiry expiry) {
    return expiry.toString().substring(0, 10);
  }

  private static String indices(SurfaceReport report, Asset underlying) {
    return SurfaceReport.HORIZONS.stream()
        .map(horizon ->
            horizon.toDays() + " days " + SurfaceReport.describe(report.index(underlying, horizon)))
        .collect(Collectors.joining("; "));
  }
}
