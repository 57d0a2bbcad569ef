package org.ballast.app.plot;

import java.awt.Color;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ballast.app.margin.AccountAnalysis;
import org.ballast.app.margin.MarginReport;
import org.ballast.quant.margin.MarginState;
import org.ballast.quant.margin.liquidation.LiquidationPoint;
import org.ballast.quant.math.Log;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// Equity and margins of every account along the stress path, with its liquidation points.
public final class MarginPlot {
  private static final int POINTS = 160;
  private static final int COLUMNS = 2;
  private static final double PERCENT = 100;
  private static final double BEYOND = 1.4;
  private static final double FALL_MAX = -0.9;
  private static final double SHOWN = 0.6;
  private static final Color EQUITY = new Color(33, 102, 172);
  private static final Color INITIAL = new Color(253, 174, 97);
  private static final Color MAINTENANCE = new Color(178, 24, 43);
  private static final Color LIQUIDATION = new Color(64, 64, 64);

  private MarginPlot() {}

  /// Throws: `BadInputException` where the file's name does not end in .svg or .png.
  public static void requireKnownFormat(Path file) {
    Picture.requireKnownFormat(file);
  }

  /// The picture in the format of the file's name.
  public static byte[] draw(MarginReport report, Path file) {
    var charts = report.accounts().stream().map(MarginPlot::chart).toList();
    return Picture.draw(Picture.rows(charts, COLUMNS), file);
  }

  private static XYChart chart(AccountAnalysis analysis) {
    var account = analysis.account();
    var chart =
        PlainChart.xy(
            account.account().account() + ", " + account.model().name() + " (estimate)",
            "move of the path, %",
            account.model().currency().code());
    chart.getStyler().setYAxisDecimalPattern("#,##0.####");
    double left = edge(analysis.liquidation().down(), -SHOWN);
    double right = edge(analysis.liquidation().up(), SHOWN);
    var moves = new ArrayList<Double>();
    var states = new ArrayList<MarginState>();
    for (int i = 0; i <= POINTS; i++) {
      double move = left + (right - left) * i / POINTS;
      moves.add(move * PERCENT);
      states.add(account.state(analysis.path().at(Log.log1p(move))));
    }
    add(chart, "equity", moves, states.stream().map(MarginState::equity).toList(), EQUITY);
    add(chart, "initial", moves, states.stream().map(MarginState::initialMargin).toList(), INITIAL);
    add(
        chart,
        "maintenance",
        moves,
        states.stream().map(MarginState::maintenanceMargin).toList(),
        MAINTENANCE);
    addPoint(chart, analysis, analysis.liquidation().down());
    addPoint(chart, analysis, analysis.liquidation().up());
    return chart;
  }

  private static double edge(LiquidationPoint point, double otherwise) {
    return point instanceof LiquidationPoint.At(var move)
        ? Math.max(FALL_MAX, move * BEYOND)
        : otherwise;
  }

  private static void add(
      XYChart chart, String name, List<Double> moves, List<Double> values, Color colour) {
    chart.addSeries(name, moves, values).setMarker(SeriesMarkers.NONE).setLineColor(colour);
  }

  private static void addPoint(XYChart chart, AccountAnalysis analysis, LiquidationPoint point) {
    if (point instanceof LiquidationPoint.At(var move)) {
      var state = analysis.account().state(analysis.path().at(Log.log1p(move)));
      chart
          .addSeries(
              String.format(Locale.ROOT, "liquidated at %+.1f %%", move * PERCENT),
              List.of(move * PERCENT),
              List.of(state.equity()))
          .setMarker(SeriesMarkers.DIAMOND)
          .setMarkerColor(LIQUIDATION)
          .setLineColor(LIQUIDATION);
    }
  }
}
