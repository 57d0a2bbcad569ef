package org.ballast.app.output;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A table of text for people: words to the left, figures to the right.
public final class Table {
  private final List<Column> columns = new ArrayList<>();
  private final List<String[]> rows = new ArrayList<>();

  public Table words(String... headers) {
    return add(HorizontalAlign.LEFT, headers);
  }

  public Table figures(String... headers) {
    return add(HorizontalAlign.RIGHT, headers);
  }

  public Table row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "row must have a cell per column: cells=" + cells.length + " columns=" + columns.size());
    }
    rows.add(cells);
    return this;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /// The table with a line end after each row and none of it wrapped.
  @Override
  public String toString() {
    var text =
        AsciiTable.getTable(
            AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS,
            columns.toArray(Column[]::new),
            rows.toArray(String[][]::new));
    return text.lines().map(String::stripTrailing).collect(Collectors.joining("\n")) + "\n";
  }

  private Table add(HorizontalAlign align, String... headers) {
    Arrays.stream(headers)
        .map(header ->
            new Column()
                .header(header)
                .headerAlign(align)
                .dataAlign(align)
                .maxWidth(Integer.MAX_VALUE))
        .forEach(columns::add);
    return this;
  }
}
