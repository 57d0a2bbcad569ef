package org.ballast.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

  /// Throws: `BadInputException` where a file to write cannot be, is one of `inputs`, or is named
  /// twice, so that no work is done in vain and nothing is overwritten by mistake. `others` are
  /// files to write by the option that names them.
  void requireWritable(List<Path> inputs, Map<String, Optional<Path>> others) {
    var taken = new ArrayList<>(inputs.stream().map(OutputOptions::resolved).toList());
    var outputs = new TreeMap<>(others);
    outputs.put("--output", Optional.ofNullable(output));
    outputs.forEach((option, named) ->
        named.ifPresent(file -> {
          requireWritable(option, file);
          if (taken.contains(resolved(file)) && !isDevice(file)) {
            throw refuse("file must not be an input, nor written twice", option, file);
          }
          taken.add(resolved(file));
        }));
  }

  /// Throws: `BadInputException` for CSV, in which `what` is not shown.
  void requireTableOrJson(String what) {
    if (format == OutputFormat.CSV) {
      throw BadInputException.configuration(
          "command line", what + " is shown as table or json", "--format", "csv");
    }
  }

  static boolean isDevice(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file);
  }

  /// One path however the file is named, be it there yet or not.
  static Path resolved(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      var absolute = file.toAbsolutePath().normalize();
      var folder = absolute.getParent();
      return folder != null && Files.isDirectory(folder)
          ? resolved(folder).resolve(absolute.getFileName())
          : absolute;
    }
  }

  /// Writes to the file named, or else to `out`.
  void write(String text, PrintWriter out) {
    Optional.ofNullable(output)
        .ifPresentOrElse(
            file -> writeWhole("--output", file, text.getBytes(StandardCharsets.UTF_8)),
            () -> {
              out.print(text);
              if (out.checkError() || System.out.checkError()) {
                throw BadInputException.configuration(
                    "standard output", "output could not be written whole");
              }
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
