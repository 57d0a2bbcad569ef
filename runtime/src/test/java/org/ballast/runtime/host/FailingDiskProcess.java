package org.ballast.runtime.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeSet;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.engine.journal.JournalVerdict;
import org.ballast.runtime.desk.DeskFile;
import org.ballast.runtime.host.FailingDisk.Fault;
import org.ballast.runtime.journal.SqlJournalReader;

/// A process beside the test's own that runs a desk once for every operation on its files, on a
/// disk where that one fails, and takes up what is left. Then it does the same to a desk that is
/// taken up from half a run. Arguments: a folder, the library of [FailingDisk], and faults, each
/// with the step from one operation to the next that fails, `TORN=5`.
final class FailingDiskProcess {
  private static final int UPDATES = 3;

  private final Path folder;
  private final FailingDisk disk;
  private final Portfolio expected;

  /// Operations whose failure SQLite passes over.
  private final TreeSet<String> harmless = new TreeSet<>();

  private FailingDiskProcess(Path folder, Path library) {
    this.folder = folder;
    disk = new FailingDisk(library);
    expected = play(newDesk("steady"), 0, "steady").book();
  }

  public static void main(String[] arguments) {
    var process = new FailingDiskProcess(Path.of(arguments[0]), Path.of(arguments[1]));
    var faults = List.of(arguments).subList(2, arguments.length);
    var empty = process.newDesk("empty");
    var operations = process.operations(empty, "begun");
    for (var fault : faults) {
      process.failAtEach("begun", empty, operations, fault.split("="));
    }
    var half = process.newDesk("image/half");
    process.fail(process.desk("failing-disk/half", empty), half, operations / 2, Fault.LOST);
    var operationsLeft = process.operations(half, "taken-up");
    for (var fault : faults) {
      process.failAtEach("taken-up", half, operationsLeft, fault.split("="));
    }
    System.out.println("harmless " + process.harmless);
  }

  private long operations(DeskFile start, String name) {
    var desk = desk("failing-disk/whole-" + name, start);
    disk.arm(Long.MAX_VALUE, Fault.LOST);
    play(desk, 0, name);
    var operations = disk.operations();
    disk.disarm();
    return operations;
  }

  private void failAtEach(String how, DeskFile start, long operations, String[] faultAndStep) {
    var fault = Fault.valueOf(faultAndStep[0]);
    var step = Integer.parseInt(faultAndStep[1]);
    var ends = new EnumMap<FailingRun.End, Integer>(FailingRun.End.class);
    for (var n = 1L; n <= operations; n += step) {
      ends.merge(failAt(how + "-" + fault + "-" + n, start, n, fault), 1, Integer::sum);
    }
    System.out.printf("%s %s every %d of %d operations: %s%n", how, fault, step, operations, ends);
  }

  /// What is left is looked at as it was when the operation failed, and as an orderly end of the
  /// process left it.
  private FailingRun.End failAt(String what, DeskFile start, long n, Fault fault) {
    var desk = desk("failing-disk/" + what, start);
    var image = newDesk("image/" + what);
    var run = fail(desk, image, n, fault);
    var operation = disk.failed();
    for (var left : List.of(image, desk)) {
      var resumed = play(left, run.durable(), what);
      require(resumed.book().equals(expected), "book must be that of a run undisturbed", what);
      require(resumed.bought().equals(resumed.atVenue()), "trades must be the venue's", what);
      require(isIntact(left), "journal must be intact", what);
    }
    var end = run.end(n);
    if (end == FailingRun.End.UNHARMED) {
      harmless.add(operation);
    }
    return end;
  }

  private FailingRun fail(DeskFile desk, DeskFile image, long n, Fault fault) {
    disk.arm(n, fault);
    var run = FailingRun.run(desk, image, UPDATES, disk);
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

  private static PlayedDesk play(DeskFile desk, long durable, String what) {
    try (var files = DeskFiles.open(desk)) {
      require(files.journal().size() >= durable, "nothing durable may be lost", what);
      return PlayedDesk.play(desk, UPDATES, files.journal(), files.venueLog());
    }
  }

  private static boolean isIntact(DeskFile desk) {
    try (var journal = SqlJournalReader.open(desk.journal())) {
      return journal.verify() instanceof JournalVerdict.Intact;
    }
  }

  private static void require(boolean isSo, String rule, String what) {
    if (!isSo) {
      throw new IllegalStateException(rule + ": " + what);
    }
  }
}
