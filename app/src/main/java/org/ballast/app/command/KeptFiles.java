package org.ballast.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.fault.BadInputException;
import org.ballast.runtime.desk.DeskFile;
import org.ballast.runtime.journal.SqliteAddress;

/// The files of a desk that no output may take the place of: what it reads, and what it keeps.
record KeptFiles(List<Path> files, List<Path> recordings) {
  KeptFiles {
    files = List.copyOf(files);
    recordings = List.copyOf(recordings);
  }

  static KeptFiles of(DeskFile desk) {
    var files = new ArrayList<>(List.of(desk.file(), desk.book(), desk.mandate()));
    for (var address : List.of(desk.journal(), desk.journal().venueLog())) {
      if (address instanceof SqliteAddress sqlite) {
        files.addAll(sqlite.files());
      }
    }
    var recordings = new ArrayList<Path>();
    if (!desk.market().startsWith(DeskFile.SIMULATED)) {
      recordings.add(desk.file().toAbsolutePath().normalize().resolveSibling(desk.market()));
      desk.hourly().ifPresent(recordings::add);
    }
    return new KeptFiles(files, recordings);
  }

  /// Throws: `BadInputException` where `output`, named by `option`, is one of these files.
  void requireOther(String option, Path output) {
    var target = OutputOptions.resolved(output);
    var isRecorded = Files.exists(target) && isBelow(recordings, target);
    var isKept = isRecorded || files.stream().map(OutputOptions::resolved).anyMatch(target::equals);
    if (isKept && !OutputOptions.isDevice(output)) {
      throw BadInputException.configuration(
          "command line", "file must not be one of the desk's own", option, output.toString());
    }
  }

  private static boolean isBelow(List<Path> folders, Path file) {
    return folders.stream().map(OutputOptions::resolved).anyMatch(file::startsWith);
  }
}
