package org.ballast.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.ballast.domain.fault.BadInputException;

/// Journals that commands read.
final class JournalFiles {
  private JournalFiles() {}

  /// Throws: `BadInputException` where there is no such file, so that none is made by reading it.
  static Path required(Path journal) {
    if (!Files.isRegularFile(journal)) {
      throw BadInputException.data(journal.toString(), "journal must be a file that exists");
    }
    return journal;
  }
}
