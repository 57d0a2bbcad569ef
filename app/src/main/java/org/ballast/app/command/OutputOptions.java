package org.ballast.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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

  /// Throws: `BadInputException` where the file named cannot be, so that no work is done in vain.
  void requireWritable() {
    Optional.ofNullable(output).ifPresent(file -> requireWritable("--output", file));
  }

  /// Writes to the file named, or else to `out`.
  void write(String text, PrintWriter out) {
    Optional.ofNullable(output)
        .ifPresentOrElse(
            file -> writeWhole("--output", file, text.getBytes(StandardCharsets.UTF_8)),
            () -> {
              out.print(text);
              out.flush();
            });
  }

  static void requireWritable(String option, Path file) {
    var folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw refuse("folder of the file must exist", option, file);
    }
    if (Files.isDirectory(file)) {
      throw refuse("a file is needed, this is a folder", option, file);
    }
  }

  /// Writes beside the file first and then moves there, so that a failure leaves nothing
  /// half-written. A link is followed; into a device or pipe the bytes go directly.
  static void writeWhole(String option, Path file, byte[] bytes) {
    requireWritable(option, file);
    try {
      var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        Files.write(target, bytes);
        return;
      }
      var temporary =
          target.resolveSibling(
              "." + target.getFileName() + "-" + ProcessHandle.current().pid() + ".tmp");
      try {
        Files.write(temporary, bytes);
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw refuse("file must be writable (" + e.getClass().getSimpleName() + ")", option, file);
    }
  }

  private static BadInputException refuse(String rule, String option, Path file) {
    return BadInputException.configuration("command line", rule, option, file.toString());
  }
}
