package org.ballast.app.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ballast.app.output.Markup;

/// A page of HTML that stands alone: nothing is fetched, no script is run, and it is well-formed
/// XML.
public final class HtmlPage {
  private HtmlPage() {}

  /// Shape: `title` is text, `body` markup.
  public static String of(String title, String body) {
    var escaped = Markup.escape(title);
    return """
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><meta charset="utf-8"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <title>\
    """
        + escaped
        + "</title>\n<style>\n"
        + style()
        + "</style></head><body><main>\n<h1>"
        + escaped
        + "</h1>\n"
        + body
        + "</main></body></html>\n";
  }

  /// Shape: `title` and `note` are text, `content` markup.
  public static String section(String title, String note, String content) {
    return "<h2>" + Markup.escape(title) + "</h2>\n" + paragraph(note) + content;
  }

  /// A section that is closed at first.
  public static String folded(String title, String content) {
    return "<details><summary><h2>"
        + Markup.escape(title)
        + "</h2></summary>\n"
        + content
        + "</details>\n";
  }

  /// Nothing for an empty text.
  public static String paragraph(String text) {
    return text.isEmpty() ? "" : "<p>" + Markup.escape(text) + "</p>\n";
  }

  public static String list(List<String> lines) {
    var html = new StringBuilder("<ul>\n");
    lines.forEach(line -> html.append("<li>").append(Markup.escape(line)).append("</li>\n"));
    return html.append("</ul>\n").toString();
  }

  private static String style() {
    try (var stream = HtmlPage.class.getResourceAsStream("report.css")) {
      if (stream == null) {
        throw new IllegalStateException("resource expected: report.css");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
