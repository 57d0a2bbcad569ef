package org.ballast.app.view;

import java.io.Console;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the terminal can show. `NO_COLOR` and `TERM=dumb` are respected.
public record Terminal(Display display, Palette palette, Glyphs glyphs) {
  /// Where lines go.
  public enum Display {
    /// One after the other.
    LINES,
    /// A screen drawn again in place.
    SCREEN
  }

  /// Whether figures near or beyond a limit are coloured.
  public enum Palette {
    COLOURED,
    PLAIN
  }

  /// Which characters gauges are drawn with.
  public enum Glyphs {
    UNICODE,
    ASCII
  }

  /// The terminal that this process writes to.
  public static Terminal detect() {
    var isTerminal = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    return of(
        isTerminal ? Display.SCREEN : Display.LINES,
        System.getProperty("stdout.encoding", Charset.defaultCharset().name()),
        System.getenv());
  }

  static Terminal of(Display display, String encoding, Map<String, String> environment) {
    var isDumb = environment.getOrDefault("TERM", "dumb").equals("dumb");
    var isColoured = environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Terminal(
        isDumb ? Display.LINES : display,
        isColoured ? Palette.COLOURED : Palette.PLAIN,
        encoding.toUpperCase(Locale.ROOT).startsWith("UTF") ? Glyphs.UNICODE : Glyphs.ASCII);
  }

  /// The same terminal, written to line by line.
  public Terminal asLines() {
    return new Terminal(Display.LINES, palette, glyphs);
  }
}
