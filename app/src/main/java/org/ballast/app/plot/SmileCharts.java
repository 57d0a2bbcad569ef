package org.ballast.app.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ballast.quant.surface.SmileFit;
import org.ballast.quant.surface.SmilePoint;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// One expiry: its quotes with the fitted smile, and what the fit misses.
final class SmileCharts {
  private static final double VOL_POINTS = 100;
  private static final int CURVE_STEPS = 120;
  private static final int MARKER_SIZE = 5;

  // Quotes beyond these multiples of the fitted vols would flatten the rest.
  private static final double LEAST_SHOWN = 0.7;
  private static final double MOST_SHOWN = 1.3;

  /// Residuals beyond this many RMSE, and one vol point more, stand at the edge.
  private static final double RESIDUAL_REACH = 6;

  private static final Color BID = new Color(33, 102, 172);
  private static final Color MIDDLE = new Color(128, 128, 128);
  private static final Color ASK = new Color(178, 24, 43);
  private static final Color FIT = new Color(32, 32, 32);

  private SmileCharts() {}

  static XYChart quotesAndFit(SmileFit smile) {
    var title =
        String.format(
            Locale.ROOT,
            "%s %s: %d quotes, %.1f %% inside",
            smile.forward().underlying(),
            SurfaceCharts.date(smile),
            smile.points().size(),
            100 * smile.insideShare());
    var chart = chart(title, "implied volatility, %");
    var moneyness = curve(smile.points());
    var fitted = moneyness.stream().map(k -> fittedVol(smile, k)).toList();
    var least = LEAST_SHOWN * fitted.stream().min(Double::compare).orElse(0.0);
    var most = MOST_SHOWN * fitted.stream().max(Double::compare).orElse(1.0);
    chart.getStyler().setYAxisMin(least).setYAxisMax(most);
    var points = smile.points();
    scatter(
        chart,
        "bid",
        BID,
        SeriesMarkers.TRIANGLE_UP,
        points,
        point -> shown(VOL_POINTS * point.bidVol(), least, most));
    scatter(
        chart,
        "ask",
        ASK,
        SeriesMarkers.TRIANGLE_DOWN,
        points,
        point -> shown(VOL_POINTS * point.askVol(), least, most));
    line(chart, "fit", moneyness, fitted);
    return chart;
  }

  static XYChart residuals(SmileFit smile) {
    var title =
        String.format(
            Locale.ROOT, "quotes less fit, RMSE of the middles %.2f", VOL_POINTS * smile.rmseVol());
    var chart = chart(title, "vol points");
    var reach = RESIDUAL_REACH * VOL_POINTS * smile.rmseVol() + 1;
    chart.getStyler().setYAxisMin(-reach).setYAxisMax(reach);
    scatter(
        chart,
        "bid",
        BID,
        SeriesMarkers.TRIANGLE_UP,
        smile.points(),
        point -> residual(smile, point, point.bidVol(), reach));
    scatter(
        chart,
        "middle",
        MIDDLE,
        SeriesMarkers.DIAMOND,
        smile.points(),
        point -> residual(smile, point, point.midVol(), reach));
    scatter(
        chart,
        "ask",
        ASK,
        SeriesMarkers.TRIANGLE_DOWN,
        smile.points(),
        point -> residual(smile, point, point.askVol(), reach));
    var moneyness = curve(smile.points());
    line(chart, "fit", List.of(moneyness.getFirst(), moneyness.getLast()), List.of(0.0, 0.0));
    return chart;
  }

  private static double residual(SmileFit smile, SmilePoint point, double vol, double reach) {
    var residual = VOL_POINTS * vol - fittedVol(smile, point.logMoneyness());
    return Math.clamp(residual, -reach, reach);
  }

  /// Not a number, which leaves the marker out, where the value is off the chart.
  private static double shown(double value, double least, double most) {
    return value >= least && value <= most ? value : Double.NaN;
  }

  private static double fittedVol(SmileFit smile, double logMoneyness) {
    return VOL_POINTS * smile.impliedVol(logMoneyness);
  }

  private static List<Double> curve(List<SmilePoint> points) {
    var from = points.stream().mapToDouble(SmilePoint::logMoneyness).min().orElse(-1);
    var to = points.stream().mapToDouble(SmilePoint::logMoneyness).max().orElse(1);
    return IntStream.rangeClosed(0, CURVE_STEPS)
        .mapToObj(i -> from + (to - from) * i / CURVE_STEPS)
        .toList();
  }

  private static XYChart chart(String title, String yTitle) {
    var chart = PlainChart.xy(title, "ln(K/F)", yTitle);
    chart.getStyler().setMarkerSize(MARKER_SIZE);
    return chart;
  }

  private static void scatter(
      XYChart chart,
      String name,
      Color color,
      Marker marker,
      List<SmilePoint> points,
      ToDoubleFunction<SmilePoint> value) {
    var x = new ArrayList<Double>();
    var y = new ArrayList<Double>();
    for (var point : points) {
      var shown = value.applyAsDouble(point);
      if (!Double.isNaN(shown)) {
        x.add(point.logMoneyness());
        y.add(shown);
      }
    }
    if (!x.isEmpty()) {
      chart
          .addSeries(name, x, y)
          .setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
          .setMarker(marker)
          .setMarkerColor(color);
    }
  }

  private static void line(XYChart chart, String name, List<Double> x, List<Double> y) {
    chart
        .addSeries(name, x, y)
        .setXYSeriesRenderStyle(XYSeriesRenderStyle.Line)
        .setMarker(SeriesMarkers.NONE)
        .setLineColor(FIT)
        .setLineWidth(1.5f);
  }
}
