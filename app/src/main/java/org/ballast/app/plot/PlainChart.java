package org.ballast.app.plot;

import java.awt.Color;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;

/// What all charts of a [Picture] have in common: size, white ground, figures in one notation.
final class PlainChart {
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

  static void style(Styler styler) {
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBackgroundColor(Color.WHITE);
    styler.setLegendPosition(Styler.LegendPosition.OutsideE);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setLocale(Locale.ROOT);
  }
}
