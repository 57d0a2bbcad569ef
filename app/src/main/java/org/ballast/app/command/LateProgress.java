package org.ballast.app.command;

import java.io.PrintWriter;
import java.util.Timer;
import java.util.TimerTask;

/// Says on stderr what is being done, once it has taken two seconds and every two seconds from then
/// on.
final class LateProgress implements AutoCloseable {
  private static final int INTERVAL_SECONDS = 2;
  private static final long INTERVAL_MS = INTERVAL_SECONDS * 1_000L;

  private final PrintWriter err;
  private final Timer timer = new Timer("progress", true);
  private volatile String step = "";
  private int seconds;

  private LateProgress(PrintWriter err) {
    this.err = err;
  }

  static LateProgress start(PrintWriter err) {
    var progress = new LateProgress(err);
    var task =
        new TimerTask() {
          @Override
          public void run() {
            progress.report();
          }
        };
    progress.timer.scheduleAtFixedRate(task, INTERVAL_MS, INTERVAL_MS);
    return progress;
  }

  void step(String doing) {
    step = doing;
  }

  @Override
  public void close() {
    timer.cancel();
  }

  private void report() {
    seconds += INTERVAL_SECONDS;
    err.println("… " + step + ", " + seconds + " s");
    err.flush();
  }
}
