package org.ballast.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.ballast.domain.fault.BadInputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that say in which form results are written, and where to.
final class OutputOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table (default), json or csv.")
  OutputFormat format = OutputFormat.TABLE;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write to FILE, whole or not at all.")
  private @Nullable Path output;

  /// Writes to the file named, or else to `out`.
  void write(String text, PrintWriter out) {
    Optional.ofNullable(output)
        .ifPresentOrElse(
            file -> writeWhole(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            () -> {
              out.print(text);
              out.flush();
            });
  }

  /// Writes beside the file first and then moves there, so that a failure leaves nothing
  /// half-written.
  static void writeWhole(Path file, byte[] bytes) {
    var target = file.toAbsolutePath();
    try {
      var temporary = Files.createTempFile(target.getParent(), ".ballast-", ".tmp");
      try {
        Files.write(temporary, bytes);
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw BadInputException.configuration(
          "command line",
          "file must be writable (" + e.getClass().getSimpleName() + ")",
          "--output",
          file.toString());
    }
  }
}
