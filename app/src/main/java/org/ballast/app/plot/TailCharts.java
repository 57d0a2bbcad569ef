package org.ballast.app.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.ballast.app.output.TailReport;
import org.ballast.app.output.TailVerdict;
import org.ballast.hedging.mandate.TailLimit;
import org.ballast.quant.tail.BookTail;
import org.ballast.quant.tail.PositionTail;
import org.ballast.quant.tail.StandardStresses.StressPnl;
import org.ballast.quant.tail.TailLevel;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// Charts of what a book can lose: its distribution with value at risk, shortfall and limits, what
/// each position adds, losses against their probability, and stresses.
final class TailCharts {
  private static final double THOUSAND = 1_000;
  private static final double PERCENT = 100;
  private static final int BINS = 60;

  /// Share of scenarios on either side that lie beyond the picture.
  private static final double BEYOND = 0.001;

  private static final int POSITIONS_MAX = 10;
  private static final int CURVE_POINTS = 60;
  private static final double CURVE_FROM = 0.5;
  private static final double CURVE_STEP = 0.9;

  /// Rows as low as this keep their names; the library takes it for either axis.
  private static final int LABEL_PIXELS = 15;

  private static final Color AREA = new Color(166, 189, 219);
  private static final Color RISK = new Color(253, 141, 60);
  private static final Color SHORTFALL = new Color(189, 0, 38);
  private static final Color LIMIT = new Color(0, 0, 0);
  private static final Color[] METHODS = {
    new Color(33, 102, 172), new Color(230, 85, 13), new Color(49, 130, 84)
  };
  private static final float[] DASHES = {6, 4};

  private TailCharts() {}

  /// Nothing where no distribution was asked for.
  static List<Chart<?, ?>> of(TailReport report) {
    var charts = new ArrayList<Chart<?, ?>>();
    if (report.distributions().isEmpty()) {
      return charts;
    }
    for (var tail : report.distributions()) {
      charts.add(distribution(tail, limits(report, tail)));
      charts.add(contributions(tail));
    }
    charts.add(curves(report));
    charts.add(stresses(report));
    return charts;
  }

  /// Limits on shortfall over the distribution's horizon, measured by its method.
  private static List<TailLimit.ExpectedShortfall> limits(TailReport report, BookTail tail) {
    return report.limits().stream()
        .filter(verdict -> verdict.method().filter(tail.method()::equals).isPresent())
        .map(TailVerdict::limit)
        .filter(TailLimit.ExpectedShortfall.class::isInstance)
        .map(TailLimit.ExpectedShortfall.class::cast)
        .filter(limit -> limit.horizon().equals(tail.horizon()))
        .toList();
  }

  private static XYChart distribution(BookTail tail, List<TailLimit.ExpectedShortfall> limits) {
    var title = "P&L, " + label(tail) + ", middle 99.8 %";
    var chart = PlainChart.xy(title, "USD thousand", "share of scenarios, %");
    var low = Math.min(tail.distribution().quantile(BEYOND), -largest(tail, limits));
    var high = tail.distribution().quantile(1 - BEYOND);
    var shares = shares(tail, low, high);
    var width = (high - low) / BINS / THOUSAND;
    var x = new double[2 * BINS];
    var y = new double[2 * BINS];
    for (var bin = 0; bin < BINS; bin++) {
      x[2 * bin] = low / THOUSAND + bin * width;
      x[2 * bin + 1] = low / THOUSAND + (bin + 1) * width;
      y[2 * bin] = shares[bin];
      y[2 * bin + 1] = shares[bin];
    }
    var area = chart.addSeries("P&L", x, y);
    area.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Area)
        .setMarker(SeriesMarkers.NONE)
        .setLineColor(AREA)
        .setFillColor(AREA);
    var top = Arrays.stream(shares).max().orElse(1);
    for (var level : tail.levels()) {
      line(chart, "VaR " + percent(level), -level.valueAtRisk().value(), top, RISK, level);
      line(
          chart, "ES " + percent(level), -level.expectedShortfall().value(), top, SHORTFALL, level);
    }
    for (var limit : limits) {
      var name = "limit ES " + number(limit.confidence() * PERCENT) + " %";
      vertical(chart, name, -limit.limit().amount().toDouble(), top, LIMIT)
          .setLineStyle(new BasicStroke(2.5f));
    }
    chart
        .getStyler()
        .setPlotGridVerticalLinesVisible(false)
        .setXAxisDecimalPattern(PlainChart.AMOUNT);
    return chart;
  }

  /// The highest confidence is drawn through, the others in dashes.
  private static void line(
      XYChart chart, String name, double pnl, double top, Color color, TailLevel level) {
    var dashes = new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, DASHES, 0);
    vertical(chart, name, pnl, top, color)
        .setLineStyle(level.confidence() < 0.99 ? dashes : new BasicStroke(2));
  }

  private static XYSeries vertical(
      XYChart chart, String name, double pnl, double top, Color color) {
    var at = pnl / THOUSAND;
    var series = chart.addSeries(name, new double[] {at, at}, new double[] {0, top});
    series
        .setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Line)
        .setMarker(SeriesMarkers.NONE)
        .setLineColor(color);
    return series;
  }

  private static double largest(BookTail tail, List<TailLimit.ExpectedShortfall> limits) {
    var losses = tail.levels().stream().mapToDouble(level -> level.expectedShortfall().value());
    var bounds = limits.stream().mapToDouble(limit -> limit.limit().amount().toDouble());
    return DoubleStream.concat(losses, bounds).max().orElse(0);
  }

  private static double[] shares(BookTail tail, double low, double high) {
    var distribution = tail.distribution();
    var shares = new double[BINS];
    for (var i = 0; i < distribution.size(); i++) {
      var place = (distribution.pnl(i) - low) / (high - low) * BINS;
      if (place >= 0 && place < BINS) {
        shares[(int) place] += PERCENT / distribution.size();
      }
    }
    return shares;
  }

  private static HorizontalBarChart contributions(BookTail tail) {
    var confidence =
        tail.levels().stream().mapToDouble(TailLevel::confidence).max().orElseThrow() * PERCENT;
    var chart =
        category(
            "What adds to the shortfall at " + number(confidence) + " %, " + label(tail),
            "USD thousand");
    var largest =
        tail.positions().stream()
            .sorted(Comparator.comparingDouble(position -> -Math.abs(position.component())))
            .limit(POSITIONS_MAX)
            .toList();
    var names = new ArrayList<String>();
    for (var position : largest) {
      names.add(label(position, names));
    }
    bars(chart, "adds", names, largest, PositionTail::component);
    bars(chart, "falls without it", names, largest, PositionTail::incremental);
    return chart;
  }

  /// The symbol, with the account where two accounts hold the same.
  private static String label(PositionTail position, List<String> taken) {
    var symbol = position.instrument().substring(position.instrument().indexOf(':') + 1);
    var name = position.instrument().startsWith("cash:") ? "cash " + symbol : symbol;
    return taken.contains(name) ? name + " " + position.account() : name;
  }

  private static XYChart curves(TailReport report) {
    var chart = PlainChart.xy("Loss exceeded once in so many spells", "once in", "USD thousand");
    chart.getStyler().setSeriesColors(METHODS);
    chart.getStyler().setXAxisLogarithmic(true).setYAxisDecimalPattern(PlainChart.AMOUNT);
    for (var tail : report.distributions()) {
      var x = new ArrayList<Double>();
      var y = new ArrayList<Double>();
      var exceeded = CURVE_FROM;
      for (var i = 0; i < CURVE_POINTS && exceeded * tail.distribution().size() > 2; i++) {
        x.add(1 / exceeded);
        y.add(-tail.distribution().quantile(exceeded) / THOUSAND);
        exceeded *= CURVE_STEP;
      }
      chart.addSeries(label(tail), x, y).setMarker(SeriesMarkers.NONE);
    }
    return chart;
  }

  private static HorizontalBarChart stresses(TailReport report) {
    var chart = category("Stresses", "USD thousand");
    var all = Stream.concat(report.stresses().stream(), report.scenarios().stream()).toList();
    var names = new ArrayList<String>();
    report.stresses().forEach(stress -> names.add(beforeColon(stress.name())));
    for (var own : report.scenarios()) {
      names.add(names.contains(own.name()) ? own.name() + " (yours)" : own.name());
    }
    bars(chart, "P&L", names, all, StressPnl::pnl);
    chart.getStyler().setLegendVisible(false);
    return chart;
  }

  /// One bar for each item, the first on top; names stand beside their bars.
  private static <T> void bars(
      HorizontalBarChart chart,
      String series,
      List<String> names,
      List<T> items,
      ToDoubleFunction<T> usd) {
    var figures = items.stream().map(item -> usd.applyAsDouble(item) / THOUSAND).toList();
    chart.addSeries(series, figures, names);
  }

  /// What a halt did to each coin stands in the table.
  private static String beforeColon(String name) {
    int colon = name.indexOf(": ");
    return colon < 0 ? name : name.substring(0, colon);
  }

  private static HorizontalBarChart category(String title, String unit) {
    var chart =
        new HorizontalBarChartBuilder()
            .width(Picture.CHART_WIDTH)
            .height(Picture.CHART_HEIGHT)
            .title(title)
            .xAxisTitle(unit)
            .build();
    PlainChart.style(chart.getStyler());
    chart
        .getStyler()
        .setXAxisTickMarkSpacingHint(LABEL_PIXELS)
        .setXAxisDecimalPattern(PlainChart.AMOUNT);
    chart.getStyler().setPlotGridHorizontalLinesVisible(false);
    return chart;
  }

  private static String label(BookTail tail) {
    return tail.method().word() + ", " + tail.horizon().toHours() + "h";
  }

  private static String percent(TailLevel level) {
    return number(level.confidence() * PERCENT) + " %";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value).replaceAll("\\.?0+$", "");
  }
}
