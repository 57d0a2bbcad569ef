package org.ballast.app.view;

import java.io.PrintWriter;
import java.time.Duration;
import org.ballast.runtime.desk.DeskFile;
import org.ballast.runtime.desk.Speed;
import org.ballast.runtime.history.DeskWatcher;

/// What is shown of a run while it goes on. Closing it leaves the terminal as it was.
public final class LiveView implements AutoCloseable {
  /// Between two reports of an unpaced run through a recording, which takes months.
  private static final Duration INTERVAL_RECORDED = Duration.ofDays(1);

  /// Between two reports of an unpaced run through a simulation, which takes hours.
  private static final Duration INTERVAL_SIMULATED = Duration.ofMinutes(15);

  /// Between two reports of a paced run, by the wall clock.
  private static final int INTERVAL_SECONDS = 5;

  private final DeskWatcher watcher;
  private final Runnable finishing;
  private boolean isFinished;

  private LiveView(DeskWatcher watcher, Runnable finishing) {
    this.watcher = watcher;
    this.finishing = finishing;
  }

  public static LiveView of(DeskFile desk, Terminal terminal, PrintWriter out) {
    return switch (terminal.display()) {
      case LINES -> new LiveView(new PlainView(out, interval(desk)), out::flush);
      case SCREEN -> {
        var screen = new Screen(desk.desk(), desk.market(), name(desk.speed()), terminal.glyphs());
        var view = new ScreenView(out, screen, terminal.palette());
        yield new LiveView(view, view::close);
      }
    };
  }

  public DeskWatcher watcher() {
    return watcher;
  }

  /// Shows the last state and gives the terminal back. Once is enough.
  public void finish() {
    if (!isFinished) {
      isFinished = true;
      finishing.run();
    }
  }

  @Override
  public void close() {
    finish();
  }

  private static Duration interval(DeskFile desk) {
    return switch (desk.speed()) {
      case Speed.Unpaced _ ->
          desk.market().startsWith(DeskFile.SIMULATED) ? INTERVAL_SIMULATED : INTERVAL_RECORDED;
      case Speed.Paced paced ->
          Duration.ofSeconds(Math.max(1, Math.round(INTERVAL_SECONDS * paced.factor())));
    };
  }

  private static String name(Speed speed) {
    return switch (speed) {
      case Speed.Unpaced _ -> "as fast as it can";
      case Speed.Paced paced -> Double.toString(paced.factor()).replaceAll("\\.0$", "") + "x";
    };
  }
}
