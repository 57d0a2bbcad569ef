package org.ballast.bench.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// The figures of one run as a table in Markdown.
final class FigureTable {
  private static final List<String> HEAD =
      List.of("row", "implementation", "time", "over ours", "error", "goal");

  private final List<Figure> figures;

  FigureTable(List<Figure> figures) {
    this.figures = List.copyOf(figures);
  }

  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(line(HEAD));
    lines.add("|---".repeat(HEAD.size()) + "|");
    for (var row : Row.values()) {
      var ours = ours(row);
      figures.stream()
          .filter(figure -> figure.row() == row)
          .forEach(figure -> lines.add(line(cells(figure, ours))));
    }
    return lines;
  }

  private OptionalDouble ours(Row row) {
    return figures.stream()
        .filter(figure -> figure.row() == row && figure.implementation().equals(Figure.OURS))
        .mapToDouble(Figure::nanos)
        .findFirst();
  }

  private static List<String> cells(Figure figure, OptionalDouble ours) {
    return List.of(
        figure.row().title(),
        figure.implementation(),
        figure.row().time(figure.nanos()),
        ours.isPresent() ? number("%.2f", figure.nanos() / ours.getAsDouble()) : "",
        Double.isNaN(figure.error()) ? "" : number("%.1e", figure.error()),
        ours.isPresent() ? goal(figure, ours.getAsDouble()) : "");
  }

  private static String goal(Figure figure, double ours) {
    return Goal.ALL.stream()
        .filter(goal -> goal.row() == figure.row())
        .filter(goal -> goal.implementation().equals(figure.implementation()))
        .map(goal -> goal.verdict(ours, figure.nanos()))
        .findFirst()
        .orElse("");
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
