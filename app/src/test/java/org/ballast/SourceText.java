package org.ballast;

import java.util.List;

/// A Java source cut into two views of equal shape: its code, and its comments. What belongs to the
/// other view, and the inside of string literals, is blank in both.
record SourceText(List<String> raw, List<String> code, List<String> comments) {

  static SourceText parse(String text) {
    var code = new StringBuilder(text);
    var comments = new StringBuilder(text);
    int at = 0;
    while (at < text.length()) {
      int end = tokenEnd(text, at);
      char first = text.charAt(at);
      boolean isComment = first == '/' && end - at > 1;
      boolean isLiteral = (first == '"' || first == '\'') && end - at > 1;
      if (isComment || isLiteral) {
        blank(code, at, end);
      }
      if (!isComment) {
        blank(comments, at, end);
      }
      at = end;
    }
    return new SourceText(lines(text), lines(code.toString()), lines(comments.toString()));
  }

  /// Where the comment, literal or single character that starts at `at` ends.
  private static int tokenEnd(String text, int at) {
    if (text.startsWith("//", at)) {
      return orEnd(text, text.indexOf('\n', at));
    }
    if (text.startsWith("/*", at)) {
      int close = text.indexOf("*/", at + 2);
      return close < 0 ? text.length() : close + 2;
    }
    if (text.startsWith("\"\"\"", at)) {
      return literalEnd(text, at + 3, "\"\"\"");
    }
    char first = text.charAt(at);
    return first == '"' || first == '\'' ? literalEnd(text, at + 1, String.valueOf(first)) : at + 1;
  }

  private static int literalEnd(String text, int from, String quote) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.startsWith(quote, i)) {
        return i + quote.length();
      }
    }
    return text.length();
  }

  private static int orEnd(String text, int index) {
    return index < 0 ? text.length() : index;
  }

  private static void blank(StringBuilder view, int startInclusive, int endExclusive) {
    for (int i = startInclusive; i < endExclusive; i++) {
      if (view.charAt(i) != '\n') {
        view.setCharAt(i, ' ');
      }
    }
  }

  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1));
  }
}
