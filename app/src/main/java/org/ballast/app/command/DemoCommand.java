package org.ballast.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `ballast demo`: risk and hedge of an example book in a simulated market, without network or
/// set-up.
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "42",
      description = "Seed of the simulated market (default 42).")
  private long seed = 42;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    try {
      var folder = Files.createTempDirectory("ballast-demo-");
      try {
        var book = copy(folder, "demo-book.csv");
        var mandate = copy(folder, "demo-mandate.yaml");
        var market = "sim:" + seed;
        out.println("An example book in a simulated market (seed " + seed + "). Its risk:\n");
        var risk =
            BallastCommand.execute(
                "risk", "--book", book, "--mandate", mandate, "--market", market);
        out.println("\nThe least-cost trades that bring it inside its mandate:\n");
        var hedge =
            BallastCommand.execute(
                "hedge", "--book", book, "--mandate", mandate, "--market", market);
        return Math.max(risk, hedge);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String copy(Path folder, String name) throws IOException {
    try (var stream = DemoCommand.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("resource expected: " + name);
      }
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Files.writeString(folder.resolve(name), text).toString();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
