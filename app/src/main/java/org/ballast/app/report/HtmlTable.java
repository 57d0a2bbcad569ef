package org.ballast.app.report;

import java.util.ArrayList;
import java.util.List;
import org.ballast.app.output.Markup;

/// A table of a page: words to the left, figures to the right. Cells are text, not markup.
public final class HtmlTable {
  private record Column(String header, String style) {}

  private final List<Column> columns = new ArrayList<>();
  private final StringBuilder rows = new StringBuilder();

  public HtmlTable words(String... headers) {
    return add("", headers);
  }

  public HtmlTable figures(String... headers) {
    return add(" class=\"figure\"", headers);
  }

  public HtmlTable row(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          "row must have a cell per column: cells=" + cells.size() + " columns=" + columns.size());
    }
    rows.append("<tr>");
    for (var i = 0; i < cells.size(); i++) {
      cell("td", columns.get(i).style(), cells.get(i), rows);
    }
    rows.append("</tr>\n");
    return this;
  }

  /// The table, which scrolls on its own where the page is narrow.
  public String html() {
    var html = new StringBuilder("<div class=\"scroll\"><table><thead><tr>");
    columns.forEach(column -> cell("th", column.style(), column.header(), html));
    return html.append("</tr></thead><tbody>\n")
        .append(rows)
        .append("</tbody></table></div>\n")
        .toString();
  }

  private HtmlTable add(String style, String... headers) {
    for (var header : headers) {
      columns.add(new Column(header, style));
    }
    return this;
  }

  private static void cell(String tag, String style, String text, StringBuilder html) {
    html.append('<')
        .append(tag)
        .append(style)
        .append('>')
        .append(Markup.escape(text))
        .append("</")
        .append(tag)
        .append('>');
  }
}
