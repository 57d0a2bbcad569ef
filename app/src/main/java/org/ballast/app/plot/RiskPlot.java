package org.ballast.app.plot;

import java.awt.Color;
import java.awt.Font;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.ballast.app.output.RiskReport;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.quant.risk.BookRisk.ExpiryBucket;
import org.ballast.quant.risk.Exposure;
import org.ballast.quant.risk.UnderlyingRisk;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// Pictures of a book's risk: profit and loss against spot, the scenario map, gamma and vega by
/// expiry, and what it can lose where that was measured.
public final class RiskPlot {
  private static final double THOUSAND = 1_000;
  private static final Color LOSS = new Color(214, 96, 77);
  private static final Color GAIN = new Color(67, 147, 195);

  /// From low volatility to high, as they stand in the scenarios.
  private static final Color[] VOLS = {
    new Color(33, 102, 172),
    new Color(103, 169, 207),
    new Color(64, 64, 64),
    new Color(253, 174, 97),
    new Color(239, 101, 72),
    new Color(178, 24, 43)
  };

  private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 10);

  /// A book that gains and loses nothing is white. Units: USD thousand.
  private static final double LARGEST_MIN = 0.001;

  private RiskPlot() {}

  /// Throws: `BadInputException` where the file's name does not end in .svg or .png.
  public static void requireKnownFormat(Path file) {
    Picture.requireKnownFormat(file);
  }

  /// The picture in the format of the file's name.
  public static byte[] draw(RiskReport report, Path file) {
    var charts = new ArrayList<Chart<?, ?>>();
    charts.add(pnl(report));
    charts.add(heatMap(report));
    charts.add(byExpiry(report, "Gamma by expiry", "USD thousand per 1 %", RiskPlot::gammaUsd));
    charts.add(byExpiry(report, "Vega by expiry", "USD thousand per vol point", RiskPlot::vegaUsd));
    charts.addAll(TailCharts.of(report.tail()));
    return Picture.draw(Picture.rows(charts, 2), file);
  }

  private static XYChart pnl(RiskReport report) {
    var grid = report.scenarios();
    var title = "Profit and loss against spot, " + report.risk().asOf().toString().substring(0, 16);
    var chart = PlainChart.xy(title, "spot, %", "USD thousand");
    chart.getStyler().setSeriesColors(VOLS);
    chart.getStyler().setYAxisDecimalPattern(PlainChart.AMOUNT);
    var spots = grid.spotShocks().stream().map(shock -> shock * 100).toList();
    for (var j = 0; j < grid.volShocks().size(); j++) {
      var column = j;
      var values = grid.pnl().stream().map(row -> row.get(column) / THOUSAND).toList();
      chart
          .addSeries("vol " + percent(grid.volShocks().get(j)) + " %", spots, values)
          .setMarker(SeriesMarkers.NONE);
    }
    return chart;
  }

  private static HeatMapChart heatMap(RiskReport report) {
    var grid = report.scenarios();
    var chart =
        new HeatMapChartBuilder()
            .width(Picture.CHART_WIDTH)
            .height(Picture.CHART_HEIGHT)
            .title("Profit and loss, USD thousand")
            .xAxisTitle("spot, %")
            .yAxisTitle("volatility, %")
            .build();
    PlainChart.style(chart.getStyler());
    var cells = new ArrayList<Number[]>();
    var largest = LARGEST_MIN;
    for (var i = 0; i < grid.spotShocks().size(); i++) {
      for (var j = 0; j < grid.volShocks().size(); j++) {
        var value = grid.pnl().get(i).get(j) / THOUSAND;
        largest = Math.max(largest, Math.abs(value));
        cells.add(new Number[] {i, j, Math.round(value)});
      }
    }
    chart.addSeries("pnl", percents(grid.spotShocks()), percents(grid.volShocks()), cells);
    chart
        .getStyler()
        .setRangeColors(new Color[] {LOSS, Color.WHITE, GAIN})
        .setMin(-largest)
        .setMax(largest)
        .setShowValue(true)
        .setValueFontColor(Color.BLACK)
        .setValueFont(SMALL)
        .setPlotGridLinesVisible(false)
        .setXAxisTickMarkSpacingHint(PlainChart.EVERY_LABEL)
        .setYAxisTickMarkSpacingHint(PlainChart.EVERY_LABEL)
        .setPlotContentSize(1)
        .setLegendVisible(false);
    return chart;
  }

  private static CategoryChart byExpiry(
      RiskReport report, String title, String unit, ToDoubleFunction<Bar> value) {
    var chart = PlainChart.columns(title, unit);
    var buckets = report.risk().byExpiry();
    var expiries = new TreeSet<Expiry>();
    buckets.keySet().forEach(bucket -> bucket.expiry().ifPresent(expiries::add));
    if (expiries.isEmpty()) {
      chart.addSeries("no options", List.of("none"), List.of(0));
      return chart;
    }
    var labels = expiries.stream().map(expiry -> expiry.toString().substring(2, 10)).toList();
    for (var underlying : report.risk().underlyings()) {
      if (buckets.keySet().stream().noneMatch(bucket -> isDated(bucket, underlying.underlying()))) {
        continue;
      }
      var values =
          expiries.stream()
              .map(expiry -> bar(report, underlying, expiry))
              .map(bar -> value.applyAsDouble(bar) / THOUSAND)
              .toList();
      chart.addSeries(underlying.underlying().code(), labels, values);
    }
    return chart;
  }

  private static boolean isDated(ExpiryBucket bucket, Asset underlying) {
    return bucket.underlying().equals(underlying) && bucket.expiry().isPresent();
  }

  private record Bar(double index, Exposure exposure) {}

  private static Bar bar(RiskReport report, UnderlyingRisk underlying, Expiry expiry) {
    Asset asset = underlying.underlying();
    var bucket = new ExpiryBucket(asset, Optional.of(expiry));
    return new Bar(
        underlying.index(), report.risk().byExpiry().getOrDefault(bucket, Exposure.NONE));
  }

  private static double gammaUsd(Bar bar) {
    return bar.exposure().gamma() * bar.index();
  }

  private static double vegaUsd(Bar bar) {
    return bar.exposure().vega();
  }

  private static List<String> percents(List<Double> shocks) {
    return shocks.stream().map(RiskPlot::percent).toList();
  }

  /// A shock in per cent with its sign; none is plain 0.
  private static String percent(double shock) {
    return shock == 0 ? "0" : String.format(Locale.ROOT, "%+.0f", shock * 100);
  }
}
