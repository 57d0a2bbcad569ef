package org.ballast.app.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.ballast.app.output.Figures;
import org.ballast.app.output.ProtectReport;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.hedging.structure.ExplainedStructure;
import org.ballast.quant.scenario.CompiledBook;
import org.ballast.quant.scenario.ScenarioSet;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// Pay-offs of a holding without and with each structure: at expiry, half the time before it and
/// now, with the floor and the legs.
public final class ProtectPlot {
  private static final int POINTS = 160;
  private static final int COLUMNS = 2;
  private static final double MILLION = 1_000_000;
  private static final double THOUSAND = 1_000;
  private static final double SPOT_MAX = 1.8;
  private static final double BEYOND = 1.1;
  private static final double YEAR_DAYS = 365;
  private static final Color UNPROTECTED = new Color(128, 128, 128);
  private static final Color AT_EXPIRY = new Color(33, 102, 172);
  private static final Color HALF_WAY = new Color(103, 169, 207);
  private static final Color NOW = new Color(253, 174, 97);
  private static final Color FLOOR = new Color(178, 24, 43);
  private static final Color LEGS = new Color(0, 0, 0);

  private ProtectPlot() {}

  /// Throws: `BadInputException` where the file's name does not end in .svg or .png.
  public static void requireKnownFormat(Path file) {
    Picture.requireKnownFormat(file);
  }

  /// The picture in the format of the file's name. Domain: some structure was found.
  public static byte[] draw(ProtectReport report, Path file) {
    var charts =
        ProtectReport.structures(report.plan()).stream()
            .map(structure -> chart(report, structure))
            .toList();
    return Picture.draw(Picture.rows(charts, COLUMNS), file);
  }

  private static XYChart chart(ProtectReport report, ExplainedStructure structure) {
    var holding = report.plan().holding();
    var chart =
        PlainChart.xy(
            title(report, structure),
            holding.underlying() + " spot, " + unit(holding.indexUsd()),
            "value, USD million");
    chart.getStyler().setYAxisDecimalPattern("#,##0.###");
    chart.getStyler().setXAxisDecimalPattern("#,##0.###");
    chart.getStyler().setYAxisMin(0.0);
    double scale = scale(holding.indexUsd());
    var spots = spots(holding.indexUsd(), structure);
    add(chart, "unprotected", spots, structure.before()::at, scale, UNPROTECTED);
    add(chart, "now", revalued(report, structure, spots, 0), scale, NOW, spots);
    double half = structure.years() / 2;
    add(
        chart,
        "in " + Duration.ofDays(Math.round(half * YEAR_DAYS)).toDays() + " days",
        revalued(report, structure, spots, half),
        scale,
        HALF_WAY,
        spots);
    add(chart, "at expiry", spots, structure.after()::at, scale, AT_EXPIRY);
    addFloor(chart, report, spots, scale);
    addLegs(chart, structure, Side.BUY, SeriesMarkers.TRIANGLE_UP, scale);
    addLegs(chart, structure, Side.SELL, SeriesMarkers.TRIANGLE_DOWN, scale);
    return chart;
  }

  private static String title(ProtectReport report, ExplainedStructure structure) {
    return structure.kind().label()
        + ", "
        + Figures.date(structure.expiry().at())
        + ", "
        + Figures.fixed(structure.costShare() * 100, 2)
        + " % paid"
        + (report.plan().recommended().filter(structure::equals).isPresent()
            ? " (recommended)"
            : "");
  }

  private interface Curve {
    double at(double spot);
  }

  private static void add(
      XYChart chart, String name, double[] spots, Curve curve, double scale, Color colour) {
    var values = new double[spots.length];
    for (int i = 0; i < spots.length; i++) {
      values[i] = curve.at(spots[i]);
    }
    add(chart, name, values, scale, colour, spots);
  }

  private static void add(
      XYChart chart, String name, double[] values, double scale, Color colour, double[] spots) {
    chart
        .addSeries(name, divided(spots, scale), divided(values, MILLION))
        .setMarker(SeriesMarkers.NONE)
        .setLineStyle(new BasicStroke(1.6f))
        .setLineColor(colour);
  }

  /// From the spot where the floor is asked, thin and straight.
  private static void addFloor(XYChart chart, ProtectReport report, double[] spots, double scale) {
    var plan = report.plan();
    double from = Math.max(spots[0], plan.target().downTo() * plan.holding().indexUsd());
    double floor = plan.floorUsd() / MILLION;
    chart
        .addSeries(
            "floor " + Figures.fixed(plan.target().floor() * 100, 1) + " %",
            new double[] {from / scale, spots[spots.length - 1] / scale},
            new double[] {floor, floor})
        .setMarker(SeriesMarkers.NONE)
        .setLineStyle(new BasicStroke(1.2f))
        .setLineColor(FLOOR);
  }

  /// On the curve at expiry, where their strikes lie.
  private static void addLegs(
      XYChart chart, ExplainedStructure structure, Side side, Marker marker, double scale) {
    var strikes =
        structure.legs().stream()
            .filter(leg -> leg.order().side() == side)
            .mapToDouble(leg -> leg.strike())
            .sorted()
            .toArray();
    if (strikes.length == 0) {
      return;
    }
    var values = new double[strikes.length];
    for (int i = 0; i < strikes.length; i++) {
      values[i] = structure.after().at(strikes[i]) / MILLION;
    }
    chart
        .addSeries(side == Side.BUY ? "bought" : "sold", divided(strikes, scale), values)
        .setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter)
        .setMarker(marker)
        .setMarkerColor(LEGS);
  }

  /// An even grid and every kink, so that corners are sharp.
  private static double[] spots(double index, ExplainedStructure structure) {
    var spots = new TreeSet<Double>(structure.after().kinks());
    spots.addAll(structure.before().kinks());
    double top = SPOT_MAX * index;
    for (double kink : List.copyOf(spots)) {
      top = Math.max(top, kink <= 3 * index ? BEYOND * kink : top);
    }
    for (int i = 1; i <= POINTS; i++) {
      spots.add(top * i / POINTS);
    }
    double last = top;
    return spots.stream().mapToDouble(Double::doubleValue).filter(spot -> spot <= last).toArray();
  }

  /// The holding with the structure at other spots, volatilities as they are.
  private static double[] revalued(
      ProtectReport report, ExplainedStructure structure, double[] spots, double years) {
    Portfolio book = structure.bookAfter();
    var compiled = CompiledBook.of(book, report.market(), report.vols());
    var factors = divided(spots, report.plan().holding().indexUsd());
    var passed = new double[spots.length];
    var vols = new double[spots.length];
    Arrays.fill(passed, years);
    Arrays.fill(vols, 1);
    var pnl = compiled.pnl(ScenarioSet.parallel(compiled.axes(), factors, vols, passed));
    var values = new double[spots.length];
    for (int i = 0; i < spots.length; i++) {
      values[i] = compiled.value() + pnl.total(i);
    }
    return values;
  }

  private static double[] divided(double[] values, double divisor) {
    var divided = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      divided[i] = values[i] / divisor;
    }
    return divided;
  }

  private static double scale(double index) {
    return index >= 10 * THOUSAND ? THOUSAND : 1;
  }

  private static String unit(double index) {
    return scale(index) == 1 ? "USD" : "USD thousand";
  }
}
