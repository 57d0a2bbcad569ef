package org.ballast.app.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.ballast.quant.study.Cells;
import org.ballast.quant.study.DeltaComparison;
import org.ballast.quant.study.Estimates;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// Pictures of what each delta model gains over sticky strike: by delta for each coin, and the
/// estimates that the rolling ones were made with.
public final class DeltaPlot {
  private static final Color[] COLORS = {
    new Color(0, 51, 204),
    new Color(0, 153, 102),
    new Color(153, 51, 204),
    new Color(204, 153, 255),
    new Color(102, 102, 102),
    new Color(0, 153, 204),
    new Color(255, 102, 0),
    new Color(204, 0, 0)
  };

  private DeltaPlot() {}

  /// The picture as a PNG: a row for each coin.
  public static byte[] draw(List<DeltaComparison> comparisons) {
    var charts = new ArrayList<XYChart>();
    for (var comparison : comparisons) {
      charts.add(byDelta(comparison));
      charts.add(overTime(comparison));
    }
    return Picture.drawSmall(Picture.rows(charts, 2));
  }

  private static XYChart byDelta(DeltaComparison comparison) {
    var chart =
        chart(
            comparison.underlying() + ": gain over sticky strike, out of sample",
            "call delta, %",
            "1 - SSE/SSE of sticky strike, %");
    var deltas =
        IntStream.range(0, Cells.BUCKETS).mapToDouble(i -> 100 * Cells.middle(i)).toArray();
    for (var i = 0; i < comparison.rivals().size(); i++) {
      var rival = i;
      var gains =
          IntStream.range(0, Cells.BUCKETS)
              .mapToDouble(bucket -> 100 * comparison.gain(rival, Cells.bucket(bucket)))
              .toArray();
      chart
          .addSeries(comparison.rivals().get(i).label(), deltas, gains)
          .setMarker(SeriesMarkers.CIRCLE);
    }
    return chart;
  }

  private static XYChart overTime(DeltaComparison comparison) {
    var chart =
        chart(
            comparison.underlying() + ": estimates of the 30 days before",
            "day, UTC",
            "ratio; vol x sqrt(year)");
    chart.getStyler().setDatePattern("d MMM");
    var estimates = comparison.estimates();
    var days = estimates.stream().map(estimate -> Date.from(estimate.at())).toList();
    add(chart, "skew stickiness", days, estimates.stream().map(Estimates::skewStickiness).toList());
    for (var delta : List.of(0.1, 0.5, 0.9)) {
      add(
          chart,
          "hull-white at " + Math.round(100 * delta) + " %",
          days,
          estimates.stream()
              .map(estimate -> estimate.hullWhite().perLogForward(delta, 1))
              .toList());
    }
    return chart;
  }

  private static void add(XYChart chart, String name, List<Date> days, List<Double> values) {
    chart.addSeries(name, days, values).setMarker(SeriesMarkers.NONE);
  }

  private static XYChart chart(String title, String xTitle, String yTitle) {
    var chart =
        new XYChartBuilder()
            .width(Picture.CHART_WIDTH)
            .height(Picture.CHART_HEIGHT)
            .title(title)
            .xAxisTitle(xTitle)
            .yAxisTitle(yTitle)
            .build();
    var styler = chart.getStyler();
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBackgroundColor(Color.WHITE);
    styler.setLegendPosition(Styler.LegendPosition.OutsideE);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setPlotGridLinesColor(new Color(204, 204, 204));
    styler.setPlotGridLinesStroke(new BasicStroke(0.5f));
    styler.setSeriesColors(COLORS);
    styler.setMarkerSize(5);
    return chart;
  }
}
