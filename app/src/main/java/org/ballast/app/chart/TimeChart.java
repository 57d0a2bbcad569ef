package org.ballast.app.chart;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ballast.app.output.Markup;

/// Lines over time, an optional shaded band of values, and marked stretches of time.
///
/// Only the lines are SVG, stretched to the page's width; labels are HTML, so that they keep their
/// size.
public final class TimeChart {
  /// Slices of time of which the extremes are drawn.
  public static final int SLICES = 400;

  private static final int SIZE = 1_000;

  /// How far from a band the axis follows the lines, in widths of the band, so that it stays seen.
  private static final double BAND_REACH = 1;

  /// What lies between two values.
  private record Band(double lower, double upper) {}

  /// A stretch of time. Units: seconds since the epoch.
  public record Mark(long from, long until) {}

  private final String title;
  private final List<Series> series;
  private final List<Band> bands;
  private final List<Mark> marks;
  private final TimeAxis times;
  private final ValueAxis values;

  private TimeChart(String title, List<Series> series, List<Band> bands, List<Mark> marks) {
    this.title = title;
    this.series = series;
    this.bands = bands;
    this.marks = marks;
    times = TimeAxis.over(series);
    values =
        axis(bands.isEmpty() ? series : series.subList(series.size() - 1, series.size()), bands);
  }

  /// Draws the series one over the other, the last on top. All of them set the vertical axis.
  public static TimeChart of(String title, List<Series> series) {
    var reduced =
        series.stream()
            .map(one -> new Series(one.name(), one.style(), Envelope.of(one.points(), SLICES)))
            .toList();
    return new TimeChart(title, reduced, List.of(), List.of());
  }

  /// Shades the band. It and the last series alone set the vertical axis, no farther than one width
  /// of the band from it; what leaves the axis is cut.
  public TimeChart withBand(double lower, double upper) {
    return new TimeChart(title, series, List.of(new Band(lower, upper)), marks);
  }

  public TimeChart withMarks(List<Mark> marked) {
    return new TimeChart(title, series, bands, List.copyOf(marked));
  }

  /// A figure element; its look is in the page's style sheet.
  public String html() {
    var name = Markup.escape(title);
    return "<figure class=\"chart\"><figcaption>"
        + name
        + "</figcaption>"
        + legend()
        + "<div class=\"plot\"><div class=\"area\"><svg xmlns=\"http://www.w3.org/2000/svg\""
        + " viewBox=\"0 0 1000 1000\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\""
        + name
        + "\">"
        + drawing()
        + "</svg>"
        + labels()
        + "</div></div></figure>\n";
  }

  /// Covers the series; with bands, covers them and of the series what is not too far from them.
  private static ValueAxis axis(List<Series> scaling, List<Band> bands) {
    var range = new DoubleSummaryStatistics();
    for (var band : bands) {
      range.accept(band.lower());
      range.accept(band.upper());
    }
    var reach = BAND_REACH * (range.getMax() - range.getMin());
    var least = bands.isEmpty() ? Double.NEGATIVE_INFINITY : range.getMin() - reach;
    var greatest = bands.isEmpty() ? Double.POSITIVE_INFINITY : range.getMax() + reach;
    scaling.stream()
        .flatMap(one -> one.points().stream())
        .forEach(point -> range.accept(Math.clamp(point.value(), least, greatest)));
    return range.getCount() == 0
        ? ValueAxis.over(0, 1)
        : ValueAxis.over(range.getMin(), range.getMax());
  }

  private String legend() {
    return series.size() < 2
        ? ""
        : series.reversed().stream()
            .map(one ->
                "<span class=\"key " + one.style() + "\">" + Markup.escape(one.name()) + "</span>")
            .collect(Collectors.joining(" ", "<div class=\"legend\">", "</div>"));
  }

  private String drawing() {
    var svg = new StringBuilder();
    for (var band : bands) {
      svg.append(rectangle("band", 0, SIZE, y(band.upper()), y(band.lower())));
    }
    for (var mark : marks) {
      svg.append(rectangle("mark", x(mark.from()), x(mark.until()), 0, SIZE));
    }
    for (var tick : values.ticks()) {
      svg.append("<path class=\"grid\" d=\"M0,").append(y(tick)).append("H1000\"/>");
    }
    for (var one : series) {
      svg.append("<path class=\"line ").append(one.style()).append("\" d=\"");
      var command = 'M';
      for (var point : one.points()) {
        svg.append(command).append(x(point.second())).append(',').append(y(point.value()));
        command = 'L';
      }
      svg.append("\"/>");
    }
    return svg.toString();
  }

  private String labels() {
    var html = new StringBuilder();
    for (var tick : values.ticks()) {
      html.append(label("y", "top", values.down(tick), values.label(tick)));
    }
    for (var tick : times.ticks()) {
      html.append(label("x", "left", times.across(tick), times.label(tick)));
    }
    return html.toString();
  }

  private static String label(String style, String side, double fraction, String text) {
    return String.format(
        Locale.ROOT,
        "<span class=\"%s\" style=\"%s:%.1f%%\">%s</span>",
        style,
        side,
        fraction * 100,
        text);
  }

  private static String rectangle(String style, long left, long right, long top, long bottom) {
    return String.format(
        Locale.ROOT,
        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>",
        style,
        left,
        top,
        Math.max(1, right - left),
        Math.max(1, bottom - top));
  }

  private long x(long second) {
    return Math.round(times.across(second) * SIZE);
  }

  private long y(double value) {
    return Math.round(Math.clamp(values.down(value), -1, 2) * SIZE);
  }
}
