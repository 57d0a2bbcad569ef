package org.ballast.app.command;

import java.nio.file.Path;
import java.util.Optional;
import org.ballast.app.view.Terminal;
import org.ballast.runtime.desk.DeskFile;
import org.ballast.runtime.desk.DeskFileReader;
import org.ballast.runtime.journal.PostgresAddress;
import org.ballast.runtime.journal.SqliteAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options of every command that runs a desk.
final class SessionOptions {
  private static final String COMMAND_LINE = "command line";

  @Option(
      names = "--speed",
      paramLabel = "SPEED",
      description = "Pace of the market, such as 60x, or max; instead of the desk file's.")
  private @Nullable String speed;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "Write the report to FILE, HTML (default: beside the journal, or the desk file where"
              + " that is in a database).")
  private @Nullable Path report;

  @Option(names = "--no-report", description = "Write no report.")
  private boolean isWithoutReport;

  @Option(
      names = "--plain",
      description = "Print line by line even in a terminal; see also NO_COLOR.")
  private boolean isPlain;

  DeskFile applied(DeskFile desk) {
    return Optional.ofNullable(speed)
        .map(text -> desk.withSpeed(DeskFileReader.speed(COMMAND_LINE, "--speed", text)))
        .orElse(desk);
  }

  /// Where the report of the desk goes; empty for nowhere.
  Optional<Path> report(DeskFile desk) {
    return isWithoutReport
        ? Optional.empty()
        : Optional.of(Optional.ofNullable(report).orElseGet(() -> beside(desk)));
  }

  Terminal terminal() {
    var terminal = Terminal.detect();
    return isPlain ? terminal.asLines() : terminal;
  }

  /// `desk.db` has its report in `desk.html`; a journal in a database beside the desk file.
  private static Path beside(DeskFile desk) {
    return switch (desk.journal()) {
      case SqliteAddress(var file) -> {
        var name = file.getFileName().toString();
        var dot = name.lastIndexOf('.');
        yield file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".html");
      }
      case PostgresAddress _ -> desk.file().resolveSibling(desk.desk() + ".html");
    };
  }
}
