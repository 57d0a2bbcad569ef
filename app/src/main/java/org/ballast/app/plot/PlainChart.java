package org.ballast.app.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Locale;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;

/// What all charts of a [Picture] have in common: size, white ground, figures in one notation.
final class PlainChart {
  /// Solid and light: each dash would be a shape of its own.
  private static final BasicStroke GRID = new BasicStroke(0.5f);

  private static final Color GRID_COLOR = new Color(225, 225, 225);

  static final int EVERY_LABEL = 1;

  /// How axes write amounts: never as powers of ten.
  static final String AMOUNT = "#,##0.######";

  private PlainChart() {}

  static XYChart xy(String title, String xTitle, String yTitle) {
    var chart =
        new XYChartBuilder()
            .width(Picture.CHART_WIDTH)
            .height(Picture.CHART_HEIGHT)
            .title(title)
            .xAxisTitle(xTitle)
            .yAxisTitle(yTitle)
            .build();
    style(chart.getStyler());
    return chart;
  }

  /// Columns by name, the names aslant.
  static CategoryChart columns(String title, String yTitle) {
    var chart =
        new CategoryChartBuilder()
            .width(Picture.CHART_WIDTH)
            .height(Picture.CHART_HEIGHT)
            .title(title)
            .yAxisTitle(yTitle)
            .build();
    style(chart.getStyler());
    chart.getStyler().setXAxisLabelRotation(60).setXAxisTickMarkSpacingHint(EVERY_LABEL);
    chart.getStyler().setYAxisDecimalPattern(AMOUNT);
    return chart;
  }

  static void style(Styler styler) {
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBackgroundColor(Color.WHITE);
    styler.setLegendPosition(Styler.LegendPosition.OutsideE);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setLocale(Locale.ROOT);
    if (styler instanceof AxesChartStyler axes) {
      axes.setPlotGridLinesStroke(GRID).setPlotGridLinesColor(GRID_COLOR);
    }
  }
}
