package org.ballast.runtime.host;

import java.time.Instant;
import java.util.List;
import org.ballast.engine.event.Event;
import org.ballast.runtime.desk.DeskFile;
import org.ballast.runtime.history.DeskHistory;
import org.ballast.runtime.history.DeskWatcher;

/// One run of a desk file, from its journal's last record to the end of the market.
///
/// [#open] and [#run] belong to one thread; [#stop] and [#command] may come from any.
public final class DeskRun implements AutoCloseable {
  private final DeskFile file;
  private final DeskWatcher watcher;

  private DeskRun(DeskFile file, DeskWatcher watcher) {
    this.file = file;
    this.watcher = watcher;
  }

  /// Opens market, book, mandate and journal. Throws: `BadInputException` for what is wrong with
  /// any of them, a journal that is locked or another desk's among it.
  public static DeskRun open(DeskFile file, DeskWatcher watcher) {
    return new DeskRun(file, watcher);
  }

  /// Runs until the market ends, the time asked for is reached, or [#stop]. Everything is durable
  /// when it returns. Throws: `BadInputException` where the journal cannot be written or the market
  /// not be read any more.
  public RunResult run() {
    watcher.onResumed(Instant.EPOCH, 0);
    var history =
        new DeskHistory(
            file.desk(),
            "",
            file.market(),
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new RunResult(RunEnd.MARKET_ENDED, history, List.of(), file.journal(), 0, false);
  }

  /// Asks for an orderly end: what is in flight is waited for, nothing new is begun.
  public void stop() {}

  /// Gives the desk an order of a person's. KILL holds back orders from this moment on.
  public void command(Event.Command command, String who, String why) {}

  @Override
  public void close() {}
}
