package org.ballast.app.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Makes Ctrl-C end a run in order: the run is asked to stop, and the process ends with 0 once it
/// has said its last word, and as by the signal where that failed.
final class OrderlyStop implements AutoCloseable {
  /// How long the end of a run is waited for.
  private static final long WAIT_SECONDS_MAX = 60;

  /// How long a failure may take to be printed.
  private static final long FAILURE_SECONDS = 2;

  private final CountDownLatch done = new CountDownLatch(1);
  private final CountDownLatch asked = new CountDownLatch(1);
  private volatile boolean isInOrder;
  private volatile Runnable stop = () -> {};
  private final Thread runner = Thread.currentThread();
  private final Thread hook = new Thread(this::end, "orderly-stop");

  private OrderlyStop() {}

  /// To be closed when everything is written and printed.
  static OrderlyStop install() {
    var orderly = new OrderlyStop();
    Runtime.getRuntime().addShutdownHook(orderly.hook);
    return orderly;
  }

  /// Says how the run is stopped; at once where that was asked already.
  void stopWith(Runnable stopping) {
    stop = stopping;
    if (isAsked()) {
      stopping.run();
    }
  }

  /// Says that the run came to its end and everything is written.
  void endedInOrder() {
    isInOrder = true;
  }

  @Override
  public void close() {
    done.countDown();
    if (!isAsked()) {
      remove();
    }
  }

  private boolean isAsked() {
    return asked.getCount() == 0;
  }

  private void remove() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The process is ending already, and the hook with it.
    }
  }

  /// A process that ends by a signal has no exit code of its own; halting gives it ours. A failed
  /// end keeps the signal's exit code. The thread that ran prints the failure and then waits for
  /// this one in `System.exit`, so it is given a moment and not waited for to its end.
  private void end() {
    asked.countDown();
    stop.run();
    try {
      if (done.await(WAIT_SECONDS_MAX, TimeUnit.SECONDS)) {
        if (isInOrder) {
          Runtime.getRuntime().halt(ExitCode.DONE);
        }
        runner.join(Duration.ofSeconds(FAILURE_SECONDS));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
