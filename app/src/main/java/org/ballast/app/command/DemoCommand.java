package org.ballast.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ballast.app.report.RunSummary;
import org.ballast.domain.fault.BadInputException;
import org.ballast.runtime.desk.DeskFileReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `ballast demo`: hedges an example book through a crash of a simulated market, without network or
/// set-up.
@Command(name = "demo", mixinStandardHelpOptions = true, sortOptions = false)
final class DemoCommand implements Callable<Integer> {
  private static final String DESK = "demo-desk.yaml";
  private static final String SEED = "sim:42";
  private static final String LENGTH = "8h";

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "42",
      description = "Seed of the simulated market (default 42).")
  private long seed = 42;

  @Option(
      names = "--length",
      paramLabel = "TIME",
      defaultValue = LENGTH,
      description =
          "How long to live through, e.g. 6h (default 8h); at least 310m, as the crash is after"
              + " 5h.")
  private String length = LENGTH;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Where desk, journal and report go; a demo begun there goes on.")
  private @Nullable Path chosenFolder;

  @Mixin private final SessionOptions session = new SessionOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var folder = folder();
    var file = folder.resolve(DESK);
    var isBegun = Files.exists(file);
    if (!isBegun) {
      begin(folder);
    }
    var desk = session.applied(DeskFileReader.read(file));
    var run = new DeskSession(desk, session);
    out.println(isBegun ? goingOn(file) : beginning(folder));
    return run.run(
        out,
        spec.commandLine().getErr(),
        report -> {
          out.println("\n" + RunSummary.render(report));
          out.println("Why:    ballast explain " + report.quotedJournal() + " --last");
        });
  }

  private String beginning(Path folder) {
    return length
        + " of a simulated market (seed "
        + seed
        + ") with a crash of 18 % after 5h. A book that is short gamma is\n"
        + "kept inside its mandate. Desk, book, mandate and journal: "
        + folder
        + "\n";
  }

  private static String goingOn(Path file) {
    return "The folder has a desk file, which is used as it is; --seed and --length are for a new"
        + " one: "
        + file
        + "\n";
  }

  private Path folder() {
    try {
      return chosenFolder == null
          ? Files.createTempDirectory("ballast-demo-")
          : Files.createDirectories(chosenFolder);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /// Writes all that a desk needs, once the options are known to make one; a book or mandate that
  /// is there already stays as it is.
  private void begin(Path folder) {
    try {
      var desk =
          text(DESK).replace(SEED, "sim:" + seed).replace("length: " + LENGTH, "length: " + length);
      requireAccepted(folder.resolve(DESK), desk);
      write(folder, "demo-book.csv", text("demo-book.csv"));
      write(folder, "demo-mandate.yaml", text("demo-mandate.yaml"));
      write(folder, DESK, desk);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void requireAccepted(Path file, String desk) {
    try {
      DeskFileReader.parse(file, desk);
    } catch (BadInputException fault) {
      throw fault.at("command line, --length " + length);
    }
  }

  private BadInputException unwritable(IOException e) {
    return BadInputException.configuration(
        "command line",
        "must be a folder that can be written (" + e.getClass().getSimpleName() + ")",
        "--folder",
        String.valueOf(chosenFolder));
  }

  private static void write(Path folder, String name, String text) throws IOException {
    if (!Files.exists(folder.resolve(name))) {
      Files.writeString(folder.resolve(name), text);
    }
  }

  private static String text(String name) throws IOException {
    try (var stream = DemoCommand.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("resource expected: " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
