package org.ballast.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ballast.app.chart.Point;
import org.ballast.app.chart.Series;
import org.ballast.app.chart.TimeChart;
import org.ballast.runtime.history.BreachRecord;
import org.ballast.runtime.history.DeskHistory;
import org.ballast.runtime.history.DeskStep;
import org.ballast.runtime.history.GreekReading;

/// The charts of a run.
final class RunCharts {
  /// Classes of the style sheet: the desk first, then the policies it is compared with.
  private static final List<String> STYLES = List.of("main", "first", "second", "third");

  private interface StepFigure {
    double of(DeskStep step);
  }

  private RunCharts() {}

  static String pnl(RunReport report) {
    return summed("Profit and loss since the start, USD", report, DeskStep::changeUsd);
  }

  static String cost(RunReport report) {
    return summed(
        "Fees and slippage since the start, USD",
        report,
        step -> -step.feesUsd() - step.slippageUsd());
  }

  /// One chart for each limited Greek: the desk against its band, and the first other policy.
  static String greeks(RunReport report) {
    var html = new StringBuilder();
    for (var limit : report.main().steps().getLast().after()) {
      html.append(greek(report, limit));
    }
    return html.toString();
  }

  private static String greek(RunReport report, GreekReading limit) {
    var series = new ArrayList<Series>();
    report.others().stream()
        .findFirst()
        .ifPresent(
            other -> series.add(new Series(other.policy(), STYLES.get(1), readings(other, limit))));
    series.add(
        new Series(report.main().policy(), STYLES.getFirst(), readings(report.main(), limit)));
    return TimeChart.of(limit.limit() + ", " + limit.unit(), series)
        .withBand(limit.lower(), limit.upper())
        .withMarks(marks(report.main(), limit))
        .html();
  }

  /// Before and after what was done at each step, so that both ends of a hedge are seen.
  private static List<Point> readings(DeskHistory history, GreekReading limit) {
    return history.steps().stream()
        .flatMap(
            step -> Stream.of(point(step, step.before(), limit), point(step, step.after(), limit)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Point> point(
      DeskStep step, List<GreekReading> readings, GreekReading limit) {
    return readings.stream()
        .filter(reading -> reading.limit().equals(limit.limit()))
        .findFirst()
        .map(reading -> new Point(step.at().getEpochSecond(), reading.value()));
  }

  private static List<TimeChart.Mark> marks(DeskHistory history, GreekReading limit) {
    var end = history.steps().getLast().at();
    return history.breaches().stream()
        .filter(breach -> breach.limit().equals(limit.limit()))
        .filter(breach -> !LimitStatistics.duration(breach, end).isZero())
        .map((BreachRecord breach) ->
            new TimeChart.Mark(
                breach.from().getEpochSecond(), breach.until().orElse(end).getEpochSecond()))
        .toList();
  }

  /// The desk is drawn last, on top.
  private static String summed(String title, RunReport report, StepFigure figure) {
    var all = report.all();
    var series = new ArrayList<Series>();
    for (var i = all.size() - 1; i >= 0; i--) {
      series.add(
          new Series(
              all.get(i).policy(),
              STYLES.get(Math.min(i, STYLES.size() - 1)),
              sums(all.get(i), figure)));
    }
    return TimeChart.of(title, series).html();
  }

  private static List<Point> sums(DeskHistory history, StepFigure figure) {
    var points = new ArrayList<Point>();
    var sum = 0.0;
    for (var step : history.steps()) {
      sum += figure.of(step);
      points.add(new Point(step.at().getEpochSecond(), sum));
    }
    return points;
  }
}
