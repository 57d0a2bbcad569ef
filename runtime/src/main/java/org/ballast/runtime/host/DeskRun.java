package org.ballast.runtime.host;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.ballast.domain.fault.BadInputException;
import org.ballast.engine.event.Event;
import org.ballast.runtime.desk.DeskFile;
import org.ballast.runtime.desk.PolicyText;
import org.ballast.runtime.desk.Speed;
import org.ballast.runtime.history.DeskWatcher;
import org.ballast.runtime.journal.JournalWriteException;
import org.ballast.runtime.journal.PostgresAddress;
import org.ballast.runtime.journal.SqliteAddress;
import org.jspecify.annotations.Nullable;

/// One run of a desk file, from its journal's last record to the end of the market.
///
/// [#open] and [#run] belong to one thread; [#stop] and [#command] may come from any.
public final class DeskRun implements AutoCloseable {
  /// How long the end of a run waits for computations under way.
  private static final long IN_FLIGHT_WAIT_S = 30;

  private static final long NS_PER_SECOND = 1_000_000_000L;

  private final DeskFile file;
  private final LinkedBlockingQueue<LongFunction<Event>> inputs = new LinkedBlockingQueue<>();
  private final BackgroundComputer background = new BackgroundComputer(inputs);
  private final DeskFiles files;
  private final OpenDesk desk;
  private volatile boolean isStopping;

  private DeskRun(OpenMarket market, DeskWatcher watcher, DeskFiles files) {
    this.file = market.file();
    this.files = files;
    var computer =
        isInRealTime(file) ? Optional.<Computer>of(background) : Optional.<Computer>empty();
    this.desk = OpenDesk.open(market, files.journal(), files.venueLog(), watcher, computer);
    var at = OpenDesk.instant(desk.host().core().lastAtNs());
    files.losses().forEach(loss -> watcher.onWarning(at, loss));
  }

  /// Opens market, book, mandate and journal, and takes the journal up where it ends. Throws:
  /// `BadInputException` for what is wrong with any of them, a journal that is locked or another
  /// desk's among it.
  public static DeskRun open(DeskFile file, DeskWatcher watcher) {
    var market = OpenMarket.of(file, MarketOpener.open(file));
    var files = DeskFiles.open(file);
    try {
      return new DeskRun(market, watcher, files);
    } catch (JournalWriteException failure) {
      files.close();
      throw unwritable(file, failure, 0);
    } catch (RuntimeException failure) {
      files.close();
      throw failure;
    }
  }

  /// Runs until the market ends, the time asked for is reached, or [#stop]. Everything is durable
  /// when it returns. Throws: `BadInputException` where the journal cannot be written or the market
  /// not be read any more; what was durable stays so, and the run can be taken up again.
  public RunResult run() {
    try {
      var end = loop();
      settle();
      return new RunResult(
          end,
          desk.host().history(PolicyText.of(file.policy()), desk.playback().source()),
          desk.comparisons().stream()
              .map(comparison -> comparison.history(desk.playback().source()))
              .toList(),
          file.journal(),
          desk.host().core().events(),
          desk.isResumed());
    } catch (JournalWriteException failure) {
      throw unwritable(file, failure, desk.host().abandon());
    }
  }

  /// Asks for an orderly end: what is in flight is waited for, nothing new is begun.
  public void stop() {
    isStopping = true;
    inputs.add(new Wake());
  }

  /// Gives the desk an order of a person's. KILL holds back orders from this moment on.
  public void command(Event.Command command, String who, String why) {
    if (command == Event.Command.KILL) {
      desk.killSwitch().throwIt();
    }
    inputs.add(atNs -> new Event.OperatorCommand(atNs, command, who, why));
  }

  @Override
  public void close() {
    background.close();
    files.close();
  }

  private RunEnd loop() {
    var playback = desk.playback();
    var untilNs = file.until().map(DeskRun::ns).orElse(Long.MAX_VALUE);
    var pacer = Pacer.from(file.speed(), playback.nextAtNs());
    while (true) {
      var nextNs = playback.nextAtNs();
      if (nextNs == Long.MAX_VALUE) {
        return RunEnd.MARKET_ENDED;
      }
      if (nextNs > untilNs) {
        return RunEnd.UNTIL_REACHED;
      }
      if (pacer.isPaced()) {
        desk.host().commit();
      }
      serve(pacer, nextNs);
      if (isStopping) {
        return RunEnd.STOPPED;
      }
      playback.next();
    }
  }

  /// Takes inputs until the next update is due.
  private void serve(Pacer pacer, long nextNs) {
    while (!isStopping) {
      var input = poll(Math.max(0, pacer.waitNs(nextNs)));
      if (input == null) {
        return;
      }
      if (!(input instanceof Wake)) {
        var nowNs = Math.min(nextNs, pacer.marketNowNs(desk.host().core().lastAtNs()));
        desk.host().take(nowNs, input);
        desk.host().commit();
      }
    }
  }

  /// Waits for computations under way, gives the desk what has come in, and makes it durable.
  private void settle() {
    var deadlineNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(IN_FLIGHT_WAIT_S);
    while (background.inFlight() > 0 || !inputs.isEmpty()) {
      var input = poll(deadlineNs - System.nanoTime());
      if (input == null) {
        break;
      }
      if (!(input instanceof Wake)) {
        desk.host().take(desk.host().core().lastAtNs(), input);
      }
    }
    desk.host().settle();
  }

  private @Nullable LongFunction<Event> poll(long waitNs) {
    try {
      return inputs.poll(waitNs, TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      isStopping = true;
      return null;
    }
  }

  private static BadInputException unwritable(
      DeskFile file, JournalWriteException failure, int cancelled) {
    var orders =
        cancelled == 0 ? "" : "the venue was asked to cancel " + cancelled + " open order(s), ";
    return BadInputException.data(
        file.journal().toString(),
        failure.getMessage()
            + "; "
            + orders
            + "what was committed is kept, "
            + remedy(file)
            + " and run again");
  }

  private static String remedy(DeskFile file) {
    return switch (file.journal()) {
      case SqliteAddress _ -> "free the disk";
      case PostgresAddress _ -> "mend the database";
    };
  }

  /// A market played faster than time stands still while a plan is computed: otherwise plans would
  /// be late by as much as it is fast.
  private static boolean isInRealTime(DeskFile file) {
    return switch (file.speed()) {
      case Speed.Unpaced _ -> false;
      case Speed.Paced(var factor) -> factor <= 1;
    };
  }

  private static long ns(Instant at) {
    return Math.addExact(Math.multiplyExact(at.getEpochSecond(), NS_PER_SECOND), at.getNano());
  }

  /// Wakes the loop and is no input.
  private static final class Wake implements LongFunction<Event> {
    @Override
    public Event apply(long atNs) {
      throw new IllegalStateException("a wake is no event");
    }
  }
}
