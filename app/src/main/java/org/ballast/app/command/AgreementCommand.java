package org.ballast.app.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ballast.app.output.AgreementTables;
import org.ballast.app.plot.AgreementPlot;
import org.ballast.domain.fault.BadInputException;
import org.ballast.quant.agreement.VenueAgreement;
import org.ballast.venues.recorded.RecordedMarket;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `ballast agreement`: makes the table and the picture of docs/models/recorded-chains.md.
@Command(name = "agreement", mixinStandardHelpOptions = true, sortOptions = false)
final class AgreementCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--market",
      paramLabel = "FOLDER",
      required = true,
      description = "Recorded chains.")
  private Path folder = Path.of("");

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "Draw the medians over time and their histograms to FILE, a PNG.")
  private @Nullable Path plot;

  @Option(
      names = "--exceptions",
      paramLabel = "FILE",
      description = "Write the snapshots beyond a limit, with figures and causes, to FILE, CSV.")
  private @Nullable Path exceptions;

  @Override
  public Integer call() {
    try (var progress = LateProgress.start(spec.commandLine().getErr())) {
      Optional.ofNullable(plot).ifPresent(file -> OutputOptions.requireWritable("--plot", file));
      Optional.ofNullable(exceptions)
          .ifPresent(file -> OutputOptions.requireWritable("--exceptions", file));
      progress.step("comparing");
      var agreements = compare();
      if (agreements.isEmpty()) {
        throw BadInputException.data(folder.toString(), "chains must have two-sided options");
      }
      progress.step("drawing");
      Optional.ofNullable(plot)
          .ifPresent(
              file -> OutputOptions.writeWhole("--plot", file, AgreementPlot.draw(agreements)));
      Optional.ofNullable(exceptions)
          .ifPresent(file ->
              OutputOptions.writeWhole(
                  "--exceptions",
                  file,
                  AgreementTables.csv(agreements).getBytes(StandardCharsets.UTF_8)));
      spec.commandLine().getOut().print(AgreementTables.render(agreements));
      spec.commandLine().getOut().flush();
      return ExitCode.DONE;
    }
  }

  private List<VenueAgreement> compare() {
    var market = RecordedMarket.open(folder);
    var agreements = new ArrayList<VenueAgreement>();
    for (var entry : market.entries()) {
      agreements.addAll(VenueAgreement.of(market.read(entry)));
    }
    return agreements;
  }
}
