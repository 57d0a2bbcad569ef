package org.ballast.app.chart;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.ballast.app.output.Markup;

/// Groups of points, each with its interval both ways, joined by a line in their order, on
/// logarithmic axes.
///
/// Only lines and dots are SVG, stretched to the page's width; labels are HTML, so that they keep
/// their size.
public final class ScatterChart {
  private static final int SIZE = 1_000;

  /// A point and its intervals. Domain: all positive.
  public record Dot(
      double x, double xLower, double xUpper, double y, double yLower, double yUpper) {}

  /// `style` is the class in the style sheet.
  public record Group(String name, String style, List<Dot> dots) {
    public Group {
      dots = List.copyOf(dots);
    }
  }

  private final String title;
  private final String across;
  private final List<Group> groups;
  private final LogAxis horizontal;
  private final LogAxis vertical;

  private ScatterChart(String title, String across, List<Group> groups) {
    this.title = title;
    this.across = across;
    this.groups = groups;
    this.horizontal = axis(groups, Dot::x);
    this.vertical = axis(groups, Dot::y);
  }

  /// `title` says what goes up, `across` what goes to the right. The points set the axes; intervals
  /// are cut where they leave them.
  public static ScatterChart of(String title, String across, List<Group> groups) {
    return new ScatterChart(
        title, across, groups.stream().filter(group -> !group.dots().isEmpty()).toList());
  }

  /// A figure element; its look is in the page's style sheet.
  public String html() {
    var name = Markup.escape(title);
    return "<figure class=\"chart tall\"><figcaption>"
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
        + "</div></div><div class=\"axis\">"
        + Markup.escape(across)
        + "</div></figure>\n";
  }

  private static LogAxis axis(List<Group> groups, ToDoubleFunction<Dot> value) {
    var range = new DoubleSummaryStatistics();
    groups.stream().flatMap(group -> group.dots().stream()).mapToDouble(value).forEach(range);
    return range.getCount() == 0
        ? LogAxis.over(1, 10)
        : LogAxis.over(range.getMin(), range.getMax());
  }

  private String legend() {
    return groups.stream()
        .map(group ->
            "<span class=\"key " + group.style() + "\">" + Markup.escape(group.name()) + "</span>")
        .collect(Collectors.joining(" ", "<div class=\"legend\">", "</div>"));
  }

  private String drawing() {
    var svg = new StringBuilder();
    for (var tick : vertical.ticks()) {
      svg.append("<path class=\"grid\" d=\"M0,").append(y(tick)).append("H1000\"/>");
    }
    for (var tick : horizontal.ticks()) {
      svg.append("<path class=\"grid\" d=\"M").append(x(tick)).append(",0V1000\"/>");
    }
    for (var group : groups) {
      var line = new StringBuilder();
      for (var dot : group.dots()) {
        line.append(line.isEmpty() ? 'M' : 'L').append(x(dot.x())).append(',').append(y(dot.y()));
        path(
            svg,
            "whisker",
            group,
            "M" + x(dot.xLower()) + "," + y(dot.y()) + "H" + x(dot.xUpper()));
        path(
            svg,
            "whisker",
            group,
            "M" + x(dot.x()) + "," + y(dot.yLower()) + "V" + y(dot.yUpper()));
      }
      path(svg, "", group, line.toString());
      for (var dot : group.dots()) {
        path(svg, "dot", group, "M" + x(dot.x()) + "," + y(dot.y()) + "h0.01");
      }
    }
    return svg.toString();
  }

  private static void path(StringBuilder svg, String style, Group group, String commands) {
    svg.append("<path class=\"line ")
        .append(style)
        .append(style.isEmpty() ? "" : " ")
        .append(group.style())
        .append("\" d=\"")
        .append(commands)
        .append("\"/>");
  }

  private String labels() {
    var html = new StringBuilder();
    for (var tick : vertical.ticks()) {
      html.append(label("y", "top", 1 - vertical.along(tick), vertical.label(tick)));
    }
    for (var tick : horizontal.ticks()) {
      html.append(label("x", "left", horizontal.along(tick), horizontal.label(tick)));
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

  private long x(double value) {
    return Math.round(Math.clamp(horizontal.along(value), 0, 1) * SIZE);
  }

  private long y(double value) {
    return Math.round(Math.clamp(1 - vertical.along(value), 0, 1) * SIZE);
  }
}
