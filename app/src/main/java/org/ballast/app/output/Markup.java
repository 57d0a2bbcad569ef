package org.ballast.app.output;

/// Text inside HTML that is XML as well.
public final class Markup {
  private static final char REPLACEMENT = '\uFFFD';

  private Markup() {}

  /// Text as it may stand between tags and in quoted attributes. What XML cannot hold is replaced.
  public static String escape(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    text.chars().forEach(character -> append(escaped, (char) character));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, char character) {
    switch (character) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      case '\'' -> escaped.append("&#39;");
      case '\n', '\t' -> escaped.append(' ');
      default -> escaped.append(isXml(character) ? character : REPLACEMENT);
    }
  }

  private static boolean isXml(char character) {
    return character >= ' ' && character < '\uFFFE' && !Character.isSurrogate(character);
  }
}
