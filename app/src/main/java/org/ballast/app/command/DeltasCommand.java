package org.ballast.app.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ballast.app.output.DeltaTables;
import org.ballast.app.plot.DeltaPlot;
import org.ballast.domain.fault.BadInputException;
import org.ballast.quant.study.DeltaComparison;
import org.ballast.quant.study.DeltaStudy;
import org.ballast.quant.study.Rival;
import org.ballast.venues.recorded.RecordedMarket;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `ballast deltas`: makes the tables and the picture of docs/models/smile-deltas.md.
@Command(name = "deltas", mixinStandardHelpOptions = true, sortOptions = false)
final class DeltasCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--market",
      paramLabel = "FOLDER",
      required = true,
      description = "Recorded chains, 13 hours apart at most.")
  private Path folder = Path.of("");

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "Draw the gains by delta, and the estimates over time, to FILE, a PNG.")
  private @Nullable Path plot;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write all gains with their intervals to FILE.")
  private @Nullable Path csv;

  @Override
  public Integer call() {
    try (var progress = LateProgress.start(spec.commandLine().getErr())) {
      Optional.ofNullable(plot).ifPresent(file -> OutputOptions.requireWritable("--plot", file));
      Optional.ofNullable(csv).ifPresent(file -> OutputOptions.requireWritable("--csv", file));
      progress.step("comparing");
      var comparisons = compare();
      progress.step("drawing");
      Optional.ofNullable(plot)
          .ifPresent(file -> OutputOptions.writeWhole("--plot", file, DeltaPlot.draw(comparisons)));
      Optional.ofNullable(csv)
          .ifPresent(file ->
              OutputOptions.writeWhole(
                  "--csv", file, DeltaTables.csv(comparisons).getBytes(StandardCharsets.UTF_8)));
      spec.commandLine().getOut().print(DeltaTables.render(comparisons));
      spec.commandLine().getOut().flush();
      return ExitCode.DONE;
    }
  }

  private List<DeltaComparison> compare() {
    var market = RecordedMarket.open(folder);
    var study = new DeltaStudy(Rival.ALL);
    for (var entry : market.entries()) {
      study.observe(market.read(entry));
    }
    var results = study.results();
    if (results.isEmpty()) {
      throw BadInputException.data(
          folder.toString(), "chains must span more steps than the window of the estimates");
    }
    return results;
  }
}
