package org.ballast.runtime.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ballast.domain.fault.BadInputException;
import org.ballast.runtime.desk.DeskFile;
import org.ballast.runtime.journal.JournalWriteException;

/// One run of a desk on a failing disk, with a copy of what its files were when it failed.
final class FailingRun {
  /// How the run ended. The operation that fails may be one of closing the files, which SQLite does
  /// again when it opens them.
  enum End {
    NOT_OPENED,
    STOPPED,
    CLOSED,
    UNHARMED
  }

  /// Files as they are when a process dies; what SQLite keeps in memory dies with it.
  private static final List<String> KEPT =
      List.of("desk.db", "desk.db-wal", "desk.venue.db", "desk.venue.db-wal");

  private final DeskFile desk;
  private final int updates;
  private long operations;
  private End end = End.NOT_OPENED;
  private long durable;

  private FailingRun(DeskFile desk, int updates) {
    this.desk = desk;
    this.updates = updates;
  }

  /// Runs the desk to the end of its market, or as far as its disk lets it, and copies what is left
  /// to the image before anything is closed.
  static FailingRun run(DeskFile desk, DeskFile image, int updates, FailingDisk disk) {
    var run = new FailingRun(desk, updates);
    try (var files = DeskFiles.open(desk)) {
      run.play(files);
      run.operations = disk.operations();
      copy(desk, image);
    } catch (BadInputException refusal) {
      if (!refusal.place().startsWith(folder(desk).toString())) {
        throw new IllegalStateException("a refusal must name its file", refusal);
      }
      copy(desk, image);
    }
    return run;
  }

  /// How a run ended whose n-th operation failed.
  End end(long n) {
    return end == End.UNHARMED && n > operations ? End.CLOSED : end;
  }

  /// Records of the journal that a commit had returned for.
  long durable() {
    return durable;
  }

  /// Copies what a desk has kept.
  static void copy(DeskFile from, DeskFile to) {
    try {
      for (var name : KEPT) {
        var file = folder(from).resolve(name);
        if (Files.exists(file)) {
          Files.copy(file, folder(to).resolve(name));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void play(DeskFiles files) {
    var journal = new WatchedJournal(files.journal());
    try {
      PlayedDesk.play(
          desk, updates, journal, new WatchedLog(files.venueLog(), () -> sent(journal)));
      end = End.UNHARMED;
    } catch (JournalWriteException failure) {
      end = End.STOPPED;
      requireStuck(files);
    }
    durable = journal.durable();
  }

  private static void sent(WatchedJournal journal) {
    if (!journal.isAllDurable()) {
      throw new IllegalStateException("an order must not leave before its journal is durable");
    }
  }

  /// The file that could not be written takes nothing more, whatever the disk would do.
  private static void requireStuck(DeskFiles files) {
    if (isWritable(() -> files.journal().commit())
        && isWritable(() -> files.venueLog().append(new byte[0]))) {
      throw new IllegalStateException("what failed must not be tried again");
    }
  }

  private static boolean isWritable(Runnable write) {
    try {
      write.run();
      return true;
    } catch (JournalWriteException stuck) {
      return false;
    }
  }

  private static Path folder(DeskFile desk) {
    return Path.of(desk.journal().toString()).toAbsolutePath().getParent();
  }
}
