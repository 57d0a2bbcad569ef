package org.ballast.app.chart;

import java.util.ArrayList;
import java.util.List;

/// Fewer points that still show every extreme: of each slice of time its first, least, greatest and
/// last point, in their order.
final class Envelope {
  private Envelope() {}

  /// The points themselves where there are no more than two per slice.
  static List<Point> of(List<Point> points, int slices) {
    if (points.size() <= 2 * slices) {
      return points;
    }
    var from = points.getFirst().second();
    var span = Math.max(1, points.getLast().second() - from);
    var kept = new ArrayList<Point>();
    var start = 0;
    while (start < points.size()) {
      var slice = slice(points.get(start), from, span, slices);
      var end = start + 1;
      while (end < points.size() && slice(points.get(end), from, span, slices) == slice) {
        end++;
      }
      addExtremes(points, start, end, kept);
      start = end;
    }
    return kept;
  }

  private static long slice(Point point, long from, long span, int slices) {
    return Math.min(slices - 1, (point.second() - from) * slices / span);
  }

  private static void addExtremes(List<Point> points, int start, int end, List<Point> kept) {
    var least = start;
    var greatest = start;
    for (var i = start; i < end; i++) {
      least = points.get(i).value() < points.get(least).value() ? i : least;
      greatest = points.get(i).value() > points.get(greatest).value() ? i : greatest;
    }
    for (var i = start; i < end; i++) {
      if (i == start || i == least || i == greatest || i == end - 1) {
        kept.add(points.get(i));
      }
    }
  }
}
