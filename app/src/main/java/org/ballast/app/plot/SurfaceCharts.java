package org.ballast.app.plot;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ballast.domain.value.Asset;
import org.ballast.quant.surface.SmileFit;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// All expiries of one underlying at once.
final class SurfaceCharts {
  private static final double VOL_POINTS = 100;

  /// Smiles are drawn to this many standard deviations on either side of the money.
  private static final double REACH_SD = 2.5;

  private static final int STEPS_PER_SD = 8;
  private static final int STEPS = (int) (2 * REACH_SD * STEPS_PER_SD);
  private static final int TICK_PIXELS = 50;
  private static final Color[] HEAT = {
    new Color(49, 54, 149),
    new Color(116, 173, 209),
    new Color(255, 255, 191),
    new Color(244, 109, 67),
    new Color(165, 0, 38)
  };
  private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 10);
  private static final Color NEAR = new Color(33, 102, 172);
  private static final Color FAR = new Color(244, 165, 60);

  private SurfaceCharts() {}

  static String date(SmileFit smile) {
    return smile.forward().expiry().toString().substring(0, 10);
  }

  static HeatMapChart impliedVol(Asset underlying, List<SmileFit> smiles) {
    var chart =
        new HeatMapChartBuilder()
            .width(Picture.CHART_WIDTH)
            .height(Picture.CHART_HEIGHT)
            .title(underlying + ": implied volatility, %")
            .xAxisTitle("ln(K/F) in standard deviations to expiry")
            .build();
    PlainChart.style(chart.getStyler());
    var cells = new ArrayList<Number[]>();
    var least = Double.POSITIVE_INFINITY;
    var most = 0.0;
    for (var row = 0; row < smiles.size(); row++) {
      var smile = smiles.get(row);
      for (var column = 0; column <= STEPS; column++) {
        var logMoneyness = deviations(column) * sd(smile);
        var vol = VOL_POINTS * smile.impliedVol(logMoneyness);
        least = Math.min(least, vol);
        most = Math.max(most, vol);
        cells.add(new Number[] {column, row, Math.round(vol)});
      }
    }
    var columns = IntStream.rangeClosed(0, STEPS).mapToObj(SurfaceCharts::label).toList();
    chart.addSeries("vol", columns, smiles.stream().map(SurfaceCharts::date).toList(), cells);
    var styler = chart.getStyler();
    styler.setRangeColors(HEAT).setMin(Math.rint(least)).setMax(Math.rint(most));
    styler.setPlotGridLinesVisible(false).setPlotContentSize(1);
    styler.setXAxisLabelRotation(60).setXAxisTickMarkSpacingHint(TICK_PIXELS);
    styler.setYAxisTickMarkSpacingHint(1).setAxisTickLabelsFont(SMALL);
    return chart;
  }

  static XYChart totalVariance(Asset underlying, List<SmileFit> smiles) {
    var title = underlying + ": total variance; where lines cross is calendar arbitrage";
    var chart = PlainChart.xy(title, "ln(K/F)", "vol² · years");
    chart.getStyler().setYAxisLogarithmic(true);
    for (var i = 0; i < smiles.size(); i++) {
      var smile = smiles.get(i);
      var x = new ArrayList<Double>();
      var y = new ArrayList<Double>();
      for (var step = 0; step <= STEPS; step++) {
        x.add(deviations(step) * sd(smile));
        y.add(smile.slice().totalVariance(x.getLast()));
      }
      chart
          .addSeries(date(smile), x, y)
          .setMarker(SeriesMarkers.NONE)
          .setLineColor(between(NEAR, FAR, smiles.size() == 1 ? 0 : i / (smiles.size() - 1.0)))
          .setLineWidth(1.5f);
    }
    return chart;
  }

  private static String label(int column) {
    return String.format(Locale.ROOT, "%+.2f", deviations(column));
  }

  private static double deviations(int column) {
    return (double) column / STEPS_PER_SD - REACH_SD;
  }

  private static double sd(SmileFit smile) {
    return Math.sqrt(smile.slice().totalVariance(0));
  }

  private static Color between(Color from, Color to, double share) {
    return new Color(
        between(from.getRed(), to.getRed(), share),
        between(from.getGreen(), to.getGreen(), share),
        between(from.getBlue(), to.getBlue(), share));
  }

  private static int between(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }
}
