package org.ballast.app.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// The text of an SVG made shorter: numbers to a hundredth of a pixel, and paths and styles that
/// occur several times written once and referred to.
final class SvgText {
  private static final int DECIMALS = 2;
  private static final Pattern DATA = Pattern.compile("<path d=\"([^\"]*)\"");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d{3,}(?:[eE]-?\\d+)?");
  private static final Pattern LONG_PATH = Pattern.compile("<path d=\"([^\"]{80,})\"");
  private static final Pattern STYLE = Pattern.compile("style=\"([^\"]+)\"");
  private static final Pattern INDENT = Pattern.compile("\\n +");
  private static final String DEFINITIONS_END = "</defs>";

  private SvgText() {}

  /// Shape: with definitions, as the library writes them for the plots' bounds.
  static String shortened(String svg) {
    var paths =
        DATA.matcher(svg)
            .replaceAll(match -> "<path d=\"" + SvgPath.shortened(match.group(1)) + "\"");
    var rounded = NUMBER.matcher(paths).replaceAll(match -> rounded(match.group()));
    return withStyles(withSharedPaths(INDENT.matcher(rounded).replaceAll("\n")));
  }

  private static String rounded(String number) {
    var value = new BigDecimal(number).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /// Labels repeat; where one stands is said by the group around it.
  private static String withSharedPaths(String svg) {
    var ids = repeated(svg, LONG_PATH, "p");
    var body = replaced(svg, LONG_PATH, ids, "<use xlink:href=\"#%s\""::formatted);
    return withDefinitions(
        body, definitions(ids, (path, id) -> "<path id=\"" + id + "\" d=\"" + path + "\"/>\n"));
  }

  private static String withStyles(String svg) {
    var ids = repeated(svg, STYLE, "s");
    var body = replaced(svg, STYLE, ids, "class=\"%s\""::formatted);
    var rules = definitions(ids, (style, id) -> "." + id + "{" + style + "}\n");
    return ids.isEmpty() ? svg : withDefinitions(body, "<style>\n" + rules + "</style>\n");
  }

  /// What the pattern's group matches more than once, each with a name.
  private static Map<String, String> repeated(String svg, Pattern pattern, String prefix) {
    var counts = new LinkedHashMap<String, Integer>();
    pattern.matcher(svg).results().forEach(match -> counts.merge(match.group(1), 1, Integer::sum));
    counts.values().removeIf(count -> count < 2);
    var ids = new LinkedHashMap<String, String>();
    counts.keySet().forEach(text -> ids.put(text, prefix + ids.size()));
    return ids;
  }

  private static String replaced(
      String svg, Pattern pattern, Map<String, String> ids, UnaryOperator<String> reference) {
    return pattern
        .matcher(svg)
        .replaceAll(match -> {
          var id = ids.get(match.group(1));
          return id == null ? match.group() : reference.apply(id);
        });
  }

  private static String definitions(
      Map<String, String> ids, BiFunction<String, String, String> definition) {
    var text = new StringBuilder();
    ids.forEach((content, id) -> text.append(definition.apply(content, id)));
    return text.toString();
  }

  private static String withDefinitions(String svg, String definitions) {
    return svg.replaceFirst(DEFINITIONS_END, definitions + DEFINITIONS_END);
  }
}
