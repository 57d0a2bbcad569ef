package org.ballast.app.output;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Priced cases in each form of output.
public final class CaseTables {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

  private CaseTables() {}

  public static String csv(List<String> header, List<List<String>> rows) {
    return Csv.of(header, rows);
  }

  /// `ballast.price/1`: numbers where the text is one, null where it is empty; an `id` stays text.
  public static String json(List<String> header, List<List<String>> rows) {
    var root = Json.object();
    root.put("schema", "ballast.price/1");
    var cases = root.putArray("cases");
    for (var row : rows) {
      var node = cases.addObject();
      for (var i = 0; i < header.size(); i++) {
        var text = row.get(i);
        if (text.isEmpty()) {
          node.putNull(header.get(i));
        } else if (NUMBER.matcher(text).matches() && !header.get(i).equals("id")) {
          node.put(header.get(i), Double.parseDouble(text));
        } else {
          node.put(header.get(i), text);
        }
      }
    }
    return Json.text(root);
  }

  /// The first `inputs` columns as they were given, results to six significant digits.
  public static String table(List<String> header, List<List<String>> rows, int inputs) {
    var table = new Table().figures(header.toArray(String[]::new));
    for (var row : rows) {
      var cells = row.toArray(String[]::new);
      for (var i = inputs; i < cells.length; i++) {
        cells[i] = rounded(cells[i]);
      }
      table.row(cells);
    }
    return table.toString();
  }

  private static String rounded(String text) {
    return NUMBER.matcher(text).matches()
        ? String.format(Locale.ROOT, "%.6g", Double.parseDouble(text))
        : text;
  }
}
