package org.ballast.app.view;

import java.io.PrintWriter;
import java.time.Instant;
import org.ballast.runtime.history.BreachRecord;
import org.ballast.runtime.history.DecisionRecord;
import org.ballast.runtime.history.DeskStatus;
import org.ballast.runtime.history.DeskStep;
import org.ballast.runtime.history.DeskWatcher;
import org.ballast.runtime.history.TradeRecord;

/// A run as a screen that is drawn again in place, at most four times a second.
final class ScreenView implements DeskWatcher, AutoCloseable {
  private static final long INTERVAL_NS = 250_000_000;
  private static final String HIDE_CURSOR = "\u001b[?25l";
  private static final String SHOW_CURSOR = "\u001b[?25h";
  private static final String CLEAR_LINE = "\u001b[K";
  private static final String CLEAR_BELOW = "\u001b[J";

  private final PrintWriter out;
  private final Screen screen;
  private final Terminal.Palette palette;
  private final ViewState state = new ViewState();
  private int drawnLines;
  private long drawnNs = Long.MIN_VALUE;

  ScreenView(PrintWriter out, Screen screen, Terminal.Palette palette) {
    this.out = out;
    this.screen = screen;
    this.palette = palette;
  }

  @Override
  public void onResumed(Instant at, long events) {
    state.onResumed(at, events);
  }

  @Override
  public void onStep(DeskStep step) {
    state.onStep(step);
  }

  /// Follows each step, and so is where the screen is drawn.
  @Override
  public void onStatus(DeskStatus status) {
    state.onStatus(status);
    var now = System.nanoTime();
    if (drawnNs == Long.MIN_VALUE || now - drawnNs >= INTERVAL_NS) {
      drawnNs = now;
      draw();
    }
  }

  @Override
  public void onTrade(TradeRecord trade) {
    state.onTrade(trade);
  }

  @Override
  public void onBreach(BreachRecord breach) {
    state.onBreach(breach);
  }

  @Override
  public void onDecision(DecisionRecord decision) {
    state.onDecision(decision);
  }

  @Override
  public void onWarning(Instant at, String text) {
    state.onWarning(at, text);
  }

  /// Draws the last state and gives the cursor back.
  @Override
  public void close() {
    draw();
    out.print(SHOW_CURSOR);
    out.println();
    out.flush();
  }

  private void draw() {
    var text = new StringBuilder(HIDE_CURSOR);
    if (drawnLines > 0) {
      text.append("\u001b[").append(drawnLines).append('F');
    }
    var lines = screen.lines(state);
    for (var line : lines) {
      text.append(coloured(line)).append(CLEAR_LINE).append('\n');
    }
    out.print(text.append(CLEAR_BELOW));
    out.flush();
    drawnLines = lines.size();
  }

  private String coloured(Screen.Line line) {
    var code =
        switch (line.level()) {
          case INSIDE -> "";
          case NEAR -> "33";
          case BROKEN -> "31;1";
        };
    return palette == Terminal.Palette.PLAIN || code.isEmpty()
        ? line.text()
        : "\u001b[" + code + "m" + line.text() + "\u001b[0m";
  }
}
