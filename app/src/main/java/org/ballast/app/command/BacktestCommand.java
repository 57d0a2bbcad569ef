package org.ballast.app.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ballast.app.study.StudyJson;
import org.ballast.app.study.StudyPage;
import org.ballast.app.study.StudySummary;
import org.ballast.backtest.plan.StudyFileReader;
import org.ballast.backtest.plan.StudyPlan;
import org.ballast.backtest.policy.BacktestResult;
import org.ballast.backtest.policy.PolicyBacktest;
import org.ballast.backtest.policy.StudySources;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.fault.NearestName;
import org.ballast.venues.recorded.RecordedHours;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ballast backtest`: what hedging policies cost at equal risk, on recorded and synthetic markets.
@Command(
    name = "backtest",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example: ballast backtest --preset policies --market chains/ --report study.html",
      "Takes some minutes; the preset policies-quick a fraction of that."
    })
final class BacktestCommand implements Callable<Integer> {
  private static final int THREADS_MAX = 256;

  @Parameters(
      paramLabel = "STUDY",
      arity = "0..1",
      description = "The study, YAML; see docs/formats.md.")
  private @Nullable Path file;

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description = "A study that ships instead: policies or policies-quick.")
  private @Nullable String preset;

  @Option(
      names = "--market",
      paramLabel = "FOLDER",
      required = true,
      description = "Recorded chains.")
  private Path chains = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description =
          "Recorded hours of the perpetuals, with the volatility index in dvol beside it (default:"
              + " perp-funding-hourly beside the chains).")
  private @Nullable Path hours;

  @Option(names = "--report", paramLabel = "FILE", description = "Write the report to FILE, HTML.")
  private @Nullable Path report;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Work on N threads (default: one per processor); the result is the same.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private final OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (var progress = LateProgress.start(spec.commandLine().getErr())) {
      output.requireTableOrJson("a study");
      var inputs = new ArrayList<Path>();
      Optional.ofNullable(file).ifPresent(inputs::add);
      output.requireWritable(inputs, Map.of("--report", Optional.ofNullable(report)));
      if (threads < 1 || threads > THREADS_MAX) {
        throw BadInputException.configuration(
            "command line",
            "must be from 1 to " + THREADS_MAX,
            "--threads",
            Integer.toString(threads));
      }
      var plan = plan();
      var sources =
          new StudySources(
              Optional.of(chains),
              Optional.ofNullable(hours).or(() -> RecordedHours.beside(chains)));
      var result = PolicyBacktest.run(plan, sources, threads, progress::step);
      progress.step("writing");
      write(result);
      return ExitCode.DONE;
    }
  }

  private StudyPlan plan() {
    if ((file == null) == (preset == null)) {
      throw BadInputException.configuration(
          "command line",
          "name a study file or a preset, one of " + StudyFileReader.PRESETS,
          "STUDY",
          file == null ? "" : file.toString());
    }
    if (file != null) {
      return StudyFileReader.read(file);
    }
    var name = String.valueOf(preset);
    if (!StudyFileReader.PRESETS.contains(name)) {
      throw BadInputException.configuration(
          "command line",
          "must be one of "
              + StudyFileReader.PRESETS
              + "; nearest is "
              + String.join(", ", NearestName.of(name, List.copyOf(StudyFileReader.PRESETS), 1)),
          "--preset",
          name);
    }
    return StudyFileReader.preset(name);
  }

  private void write(BacktestResult result) {
    var text =
        output.format == OutputFormat.JSON ? StudyJson.render(result) : StudySummary.render(result);
    output.write(text, spec.commandLine().getOut());
    Optional.ofNullable(report)
        .ifPresent(page ->
            OutputOptions.writeWhole(
                "--report",
                page,
                StudyPage.render(result, BallastCommand.VERSION).getBytes(StandardCharsets.UTF_8)));
  }
}
