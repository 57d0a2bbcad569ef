package org.ballast.app.command;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/// Says on stderr what is being done, once it has taken two seconds and every two seconds from then
/// on.
final class LateProgress implements AutoCloseable {
  private static final long INTERVAL_SECONDS = 2;

  private final PrintWriter err;
  private final ScheduledExecutorService timer;
  private volatile String step = "";
  private long seconds;

  private LateProgress(PrintWriter err) {
    this.err = err;
    ThreadFactory daemon = Thread.ofPlatform().daemon().name("progress").factory();
    this.timer = Executors.newSingleThreadScheduledExecutor(daemon);
  }

  static LateProgress start(PrintWriter err) {
    var progress = new LateProgress(err);
    progress.timer.scheduleAtFixedRate(
        progress::report, INTERVAL_SECONDS, INTERVAL_SECONDS, TimeUnit.SECONDS);
    return progress;
  }

  void step(String doing) {
    step = doing;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private void report() {
    seconds += INTERVAL_SECONDS;
    err.println("… " + step + ", " + seconds + " s");
    err.flush();
  }
}
