package org.ballast.app.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.ballast.domain.value.Asset;
import org.ballast.quant.agreement.VenueAgreement;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// Pictures of how far our figures lie from the venue's: the medians of the snapshots over time and
/// as histograms.
public final class AgreementPlot {
  private static final Color[] COLORS = {
    new Color(255, 102, 0), new Color(0, 51, 204), new Color(0, 153, 102)
  };
  private static final Color LIMIT_COLOR = new Color(204, 0, 0);
  private static final int MARKER_SIZE = 3;
  private static final int BINS_PER_DECADE = 8;

  /// What is drawn in one row, in `unit`.
  private record Figure(
      String title, String unit, double limit, ToDoubleFunction<VenueAgreement> of) {}

  private static final List<Figure> FIGURES =
      List.of(
          new Figure("delta", "coin", VenueAgreement.DELTA_ERROR_MAX, VenueAgreement::deltaError),
          new Figure(
              "vega",
              "% of the venue's vega",
              100 * VenueAgreement.VEGA_ERROR_MAX,
              agreement -> 100 * agreement.vegaError()),
          new Figure("mark", "coin", VenueAgreement.MARK_ERROR_MAX, VenueAgreement::markError));

  private AgreementPlot() {}

  /// The picture as a PNG.
  public static byte[] draw(List<VenueAgreement> agreements) {
    var byAsset =
        agreements.stream()
            .collect(
                Collectors.groupingBy(
                    VenueAgreement::underlying, TreeMap::new, Collectors.toList()));
    return Picture.drawSmall(
        FIGURES.stream()
            .map(figure -> List.of(overTime(figure, byAsset), histogram(figure, byAsset)))
            .toList());
  }

  private static XYChart overTime(Figure figure, Map<Asset, List<VenueAgreement>> byAsset) {
    var chart =
        chart(
            "Median difference in " + figure.title() + " per snapshot", "day, UTC", figure.unit());
    chart.getStyler().setYAxisLogarithmic(true).setDatePattern("d MMM");
    chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    byAsset.forEach((asset, agreements) ->
        chart
            .addSeries(
                asset.code(),
                agreements.stream().map(agreement -> Date.from(agreement.asOf())).toList(),
                agreements.stream().map(figure.of()::applyAsDouble).toList())
            .setMarker(SeriesMarkers.CIRCLE));
    var times =
        byAsset.values().stream().flatMap(List::stream).map(VenueAgreement::asOf).sorted().toList();
    addLimit(
        chart,
        List.of(Date.from(times.getFirst()), Date.from(times.getLast())),
        List.of(figure.limit(), figure.limit()));
    return chart;
  }

  private static XYChart histogram(Figure figure, Map<Asset, List<VenueAgreement>> byAsset) {
    var chart = chart("Distribution of the same over snapshots", figure.unit(), "snapshots");
    chart.getStyler().setXAxisLogarithmic(true);
    chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Step);
    var most = 0;
    for (var asset : byAsset.keySet()) {
      var counts = new TreeMap<Integer, Integer>();
      byAsset.getOrDefault(asset, List.of()).stream()
          .map(agreement -> bin(figure.of().applyAsDouble(agreement)))
          .forEach(bin -> counts.merge(bin, 1, Integer::sum));
      var edges = new ArrayList<Double>();
      var heights = new ArrayList<Integer>();
      for (var bin = counts.firstKey() - 1; bin <= counts.lastKey() + 1; bin++) {
        edges.add(Exp.exp(bin * Log.log(10) / BINS_PER_DECADE));
        heights.add(counts.getOrDefault(bin, 0));
        most = Math.max(most, counts.getOrDefault(bin, 0));
      }
      chart.addSeries(asset.code(), edges, heights).setMarker(SeriesMarkers.NONE).setLineWidth(2);
    }
    addLimit(chart, List.of(figure.limit(), figure.limit()), List.of(0, most));
    return chart;
  }

  /// Which of the bins of equal width in the logarithm.
  private static int bin(double value) {
    return (int) Math.floor(Log.log(value) / Log.log(10) * BINS_PER_DECADE);
  }

  private static void addLimit(XYChart chart, List<?> x, List<? extends Number> y) {
    chart
        .addSeries("limit", x, y)
        .setXYSeriesRenderStyle(XYSeriesRenderStyle.Line)
        .setMarker(SeriesMarkers.NONE)
        .setLineColor(LIMIT_COLOR)
        .setLineStyle(new BasicStroke(1.5f));
  }

  private static XYChart chart(String title, String xTitle, String yTitle) {
    var chart = PlainChart.xy(title, xTitle, yTitle);
    var styler = chart.getStyler();
    styler.setPlotGridLinesColor(new Color(204, 204, 204));
    styler.setPlotGridLinesStroke(new BasicStroke(0.5f));
    styler.setSeriesColors(COLORS);
    styler.setMarkerSize(MARKER_SIZE);
    return chart;
  }
}
