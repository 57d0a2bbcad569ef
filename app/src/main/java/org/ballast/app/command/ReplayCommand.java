package org.ballast.app.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.ballast.app.explain.ReplayText;
import org.ballast.runtime.host.ReplayRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `ballast replay`: applies a journal's events again and compares every effect.
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Exit code 1 means that an effect differs."})
final class ReplayCommand implements Callable<Integer> {
  @Mixin private final JournalParameter journal = new JournalParameter();

  @Option(
      names = "--recompute",
      description =
          "Run computations again and compare them too, instead of taking them as recorded.")
  private boolean isRecomputing;

  @Mixin private final OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    output.requireTableOrJson("a replay");
    output.requireWritable(journal.files(), Map.of());
    try (var progress = LateProgress.start(spec.commandLine().getErr())) {
      progress.step("applying the journal");
      var computations =
          isRecomputing ? ReplayRun.Computations.AGAIN : ReplayRun.Computations.RECORDED;
      var result = ReplayRun.replay(journal.address(), computations);
      output.write(
          output.format == OutputFormat.JSON
              ? ReplayText.json(result, computations)
              : ReplayText.render(result, computations),
          spec.commandLine().getOut());
      return result.difference().isPresent() ? ExitCode.NO : ExitCode.DONE;
    }
  }
}
