package org.ballast.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.ballast.app.report.SampleRun;
import org.ballast.runtime.history.DeskStatus;
import org.junit.jupiter.api.Test;

class ScreenTest {
  private static final Screen SCREEN =
      new Screen("btc-treasury", "sim:42", "60x", Terminal.Glyphs.ASCII);

  @Test
  void lines_longRun_fitTheScreen() {
    var state = new ViewState();
    PlainViewTest.play(SampleRun.history("programme", 400), state);
    state.onWarning(SampleRun.START, "w".repeat(200));
    var lines = SCREEN.lines(state);

    assertThat(lines).hasSizeLessThanOrEqualTo(Screen.LINES);
    assertThat(lines).allMatch(line -> line.text().length() <= Screen.COLUMNS);
    assertThat(lines).filteredOn(line -> line.text().contains("1 of 1 orders filled")).hasSize(5);
  }

  @Test
  void lines_nothingYet_saysSo() {
    assertThat(SCREEN.lines(new ViewState()))
        .extracting(Screen.Line::text)
        .contains("sim:42, 60x, not yet started");
  }

  @Test
  void lines_holdAndUnknownOrders_standOut() {
    var state = new ViewState();
    state.onStatus(new DeskStatus(SampleRun.START, "HOLD", "venue locked", 2, 1, 77));

    assertThat(SCREEN.lines(state))
        .contains(
            new Screen.Line("btc-treasury  HOLD: venue locked", Gauge.Level.BROKEN),
            new Screen.Line(
                "orders open 2, UNKNOWN 1, fills 0   journal 77 records", Gauge.Level.NEAR));
  }

  @Test
  void close_screen_givesTheCursorBack() {
    var text = new StringWriter();
    var view = new ScreenView(new PrintWriter(text), SCREEN, Terminal.Palette.PLAIN);
    PlainViewTest.play(SampleRun.history("programme", 8), view);
    view.close();

    assertThat(text.toString()).startsWith("\u001b[?25l").contains("\u001b[?25h");
    assertThat(text.toString().indexOf("\u001b[?25h"))
        .isGreaterThan(text.toString().lastIndexOf("\u001b[?25l"));
  }

  @Test
  void of_environment_decidesWhatIsShown() {
    var dumb = Terminal.of(Terminal.Display.SCREEN, "UTF-8", Map.of("TERM", "dumb"));
    var plain =
        Terminal.of(Terminal.Display.SCREEN, "US-ASCII", Map.of("TERM", "xterm", "NO_COLOR", "1"));

    assertThat(dumb.display()).isEqualTo(Terminal.Display.LINES);
    assertThat(plain)
        .isEqualTo(
            new Terminal(Terminal.Display.SCREEN, Terminal.Palette.PLAIN, Terminal.Glyphs.ASCII));
  }
}
