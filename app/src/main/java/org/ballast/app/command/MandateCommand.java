package org.ballast.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ballast.app.output.MandateJson;
import org.ballast.runtime.mandate.MandateReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ballast mandate check`: how a mandate was understood.
@Command(
    name = "mandate",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = MandateCommand.Check.class)
final class MandateCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "a command is required, e.g. ballast mandate check mandate.yaml");
  }

  /// Reads a mandate and prints what it means.
  @Command(
      name = "check",
      description = "Print how a mandate is understood; absent limits are unlimited.",
      mixinStandardHelpOptions = true)
  static final class Check implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The mandate, YAML.")
    private Path file = Path.of("mandate.yaml");

    @Mixin private final OutputOptions output = new OutputOptions();
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      output.requireTableOrJson("a mandate");
      output.requireWritable(List.of(file), Map.of());
      var description = MandateReader.describe(file);
      var text =
          output.format == OutputFormat.JSON
              ? MandateJson.render(description)
              : String.join("\n", description.lines()) + "\n";
      output.write(text, spec.commandLine().getOut());
      return ExitCode.DONE;
    }
  }
}
