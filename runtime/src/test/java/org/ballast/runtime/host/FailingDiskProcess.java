package org.ballast.runtime.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.engine.journal.JournalVerdict;
import org.ballast.runtime.desk.DeskFile;
import org.ballast.runtime.host.FailingDisk.Fault;
import org.ballast.runtime.journal.SqliteJournalReader;

/// A process beside the test's own that runs a desk once for every operation on its files, on a
/// disk where that one fails, and takes up what is left. Then it does the same to a desk that is
/// taken up from half a run. Arguments: a folder, the library of [FailingDisk], and faults.
final class FailingDiskProcess {
  private static final int UPDATES = 3;

  private final Path folder;
  private final FailingDisk disk;
  private final Portfolio expected;

  private FailingDiskProcess(Path folder, Path library) {
    this.folder = folder;
    disk = new FailingDisk(library);
    expected = play(newDesk("steady")).book();
  }

  public static void main(String[] arguments) {
    var process = new FailingDiskProcess(Path.of(arguments[0]), Path.of(arguments[1]));
    var faults = List.of(arguments).subList(2, arguments.length);
    var empty = process.newDesk("empty");
    var operations = process.operations(empty, "begun");
    for (var fault : faults) {
      process.failAtEach("begun", empty, operations, Fault.valueOf(fault));
    }
    var half = process.newDesk("image/half");
    process.fail(process.desk("failing-disk/half", empty), half, operations / 2, Fault.LOST);
    var operationsLeft = process.operations(half, "taken-up");
    for (var fault : faults) {
      process.failAtEach("taken-up", half, operationsLeft, Fault.valueOf(fault));
    }
  }

  private long operations(DeskFile start, String name) {
    var desk = desk("failing-disk/whole-" + name, start);
    disk.arm(Long.MAX_VALUE, Fault.LOST);
    play(desk);
    var operations = disk.operations();
    disk.disarm();
    return operations;
  }

  private void failAtEach(String how, DeskFile start, long operations, Fault fault) {
    var ends = new EnumMap<FailingRun.End, Integer>(FailingRun.End.class);
    for (var n = 1L; n <= operations; n++) {
      ends.merge(failAt(how + "-" + fault + "-" + n, start, n, fault), 1, Integer::sum);
    }
    System.out.println(how + " " + fault + " at each of " + operations + " operations: " + ends);
  }

  /// What is left is looked at as it was when the operation failed, and as an orderly end of the
  /// process left it.
  private FailingRun.End failAt(String what, DeskFile start, long n, Fault fault) {
    var desk = desk("failing-disk/" + what, start);
    var image = newDesk("image/" + what);
    var run = fail(desk, image, n, fault);
    for (var left : List.of(image, desk)) {
      require(recordsOf(left) >= run.durable(), "nothing durable may be lost", what);
      var resumed = play(left);
      require(resumed.book().equals(expected), "book must be that of a run undisturbed", what);
      require(resumed.bought().equals(resumed.atVenue()), "trades must be the venue's", what);
      require(isIntact(left), "journal must be intact", what);
    }
    return run.end();
  }

  private FailingRun fail(DeskFile desk, DeskFile image, long n, Fault fault) {
    disk.arm(n, fault);
    var run = FailingRun.run(desk, image, UPDATES);
    disk.disarm();
    return run;
  }

  private DeskFile newDesk(String name) {
    try {
      return DeskFolder.oneOrder(Files.createDirectories(folder.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A desk that is where another one is.
  private DeskFile desk(String name, DeskFile start) {
    var desk = newDesk(name);
    FailingRun.copy(start, desk);
    return desk;
  }

  private static PlayedDesk play(DeskFile desk) {
    try (var files = DeskFiles.open(desk)) {
      return PlayedDesk.play(desk, UPDATES, files.journal(), files.venueLog());
    }
  }

  private static long recordsOf(DeskFile desk) {
    try (var files = DeskFiles.open(desk)) {
      return files.journal().size();
    }
  }

  private static boolean isIntact(DeskFile desk) {
    try (var journal = SqliteJournalReader.open(desk.journal())) {
      return journal.verify() instanceof JournalVerdict.Intact;
    }
  }

  private static void require(boolean isSo, String rule, String what) {
    if (!isSo) {
      throw new IllegalStateException(rule + ": " + what);
    }
  }
}
