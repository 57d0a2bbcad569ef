package org.ballast.app.chart;

import java.util.List;

/// Values in the order of time. `style` is the class of the line in the style sheet.
public record Series(String name, String style, List<Point> points) {
  public Series {
    points = List.copyOf(points);
  }
}
