package org.ballast.app.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ballast.app.report.RunJson;
import org.ballast.app.report.RunReport;
import org.ballast.app.report.RunSummary;
import org.ballast.runtime.desk.DeskFile;
import org.ballast.runtime.desk.DeskFileReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ballast run`: hedges a desk's book in a simulated or recorded market.
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example: ballast run desk.yaml --speed max",
      "Ctrl-C ends it in order. The same command takes up the journal where it ends."
    })
final class RunCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DESK", description = "The desk, YAML; see docs/formats.md.")
  private Path file = Path.of("desk.yaml");

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "Stop at TIME, ISO-8601 UTC; instead of the desk file's.")
  private @Nullable String until;

  @Mixin private final SessionOptions session = new SessionOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var err = spec.commandLine().getErr();
    output.requireTableOrJson("a run");
    var desk = session.applied(untilApplied(DeskFileReader.read(file)));
    output.requireWritable(KeptFiles.of(desk).files(), Map.of("--report", session.report(desk)));
    var live = output.format == OutputFormat.JSON ? err : out;
    return new DeskSession(desk, session)
        .run(live, err, report -> output.write(render(report), out));
  }

  private String render(RunReport report) {
    return output.format == OutputFormat.JSON
        ? RunJson.render(report)
        : "\n" + RunSummary.render(report) + "\n";
  }

  private DeskFile untilApplied(DeskFile desk) {
    return Optional.ofNullable(until)
        .map(text -> desk.withUntil(DeskFileReader.instant("command line", "--until", text)))
        .orElse(desk);
  }
}
