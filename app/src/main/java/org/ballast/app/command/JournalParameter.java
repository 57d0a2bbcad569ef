package org.ballast.app.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.ballast.domain.fault.BadInputException;
import org.ballast.runtime.journal.JournalAddress;
import org.ballast.runtime.journal.PostgresAddress;
import org.ballast.runtime.journal.SqliteAddress;
import picocli.CommandLine.Parameters;

/// Which journal a command reads.
final class JournalParameter {
  private static final String COMMAND_LINE = "command line";
  private static final String NAME = "JOURNAL";

  /// Text, because what picocli says of a value that is not understood repeats it, and a password
  /// may be in it.
  @Parameters(
      index = "0",
      paramLabel = NAME,
      description = "The journal of a desk, as its desk file names it.")
  private String journal = "desk.db";

  JournalAddress address() {
    return JournalAddress.parse(COMMAND_LINE, NAME, journal, JournalParameter::file);
  }

  /// The files that no output may take the place of.
  List<Path> files() {
    return switch (address()) {
      case SqliteAddress sqlite -> sqlite.files();
      case PostgresAddress _ -> List.of();
    };
  }

  private static Path file(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException _) {
      throw BadInputException.configuration(COMMAND_LINE, "must be a path", NAME, text);
    }
  }
}
