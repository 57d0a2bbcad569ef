package org.ballast.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ballast.app.margin.AccountAnalysis;
import org.ballast.app.margin.MarginReport;
import org.ballast.app.margin.ReliefReport;
import org.ballast.app.margin.VenueDifference;
import org.ballast.app.output.MarginJson;
import org.ballast.app.output.MarginTables;
import org.ballast.app.plot.MarginPlot;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.hedging.collateral.MarginLimitCheck;
import org.ballast.hedging.collateral.MarginRelief;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.quant.delta.DeltaModel;
import org.ballast.quant.margin.liquidation.MovedAccount;
import org.ballast.quant.risk.BookWarnings;
import org.ballast.quant.surface.VolSource;
import org.ballast.runtime.collateral.VenueFiguresReader;
import org.ballast.runtime.mandate.MandateReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `ballast margin`: what margin every account needs, and how far liquidation is.
@Command(
    name = "margin",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example: ballast margin --book book.csv --market sim:42 --model deribit-portfolio",
      "Exit code 1: a venue's own figure is beyond --tolerance, collateral does not suffice,",
      "or the margin asked for cannot be freed."
    })
final class MarginCommand implements Callable<Integer> {
  private static final double TOLERANCE_PERCENT = 2;

  @Mixin private final BookOptions book = new BookOptions();
  @Mixin private final MarketOptions markets = new MarketOptions();
  @Mixin private final MarginOptions margins = new MarginOptions();
  @Mixin private final PathOptions path = new PathOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec;

  @Option(
      names = "--mandate",
      paramLabel = "FILE",
      description = "Show where accounts stand against its margin limits.")
  private @Nullable Path mandateFile;

  @Option(
      names = "--venue-figures",
      paramLabel = "FILE",
      description =
          "The venue's own figures: a saved answer of Deribit's get_account_summary, or a YAML"
              + " list; differences beyond the tolerance end with exit code 1.")
  private @Nullable Path venueFile;

  @Option(
      names = "--tolerance",
      paramLabel = "PERCENT",
      description = "Relative difference to the venue's figure that is no alarm; default 2 %%.")
  private @Nullable Double tolerancePercent;

  @Option(
      names = "--optimise",
      paramLabel = "FILE",
      description =
          "Where to hold which collateral: places, transfers and scenarios as YAML; with --mandate"
              + " every corner it must survive is added.")
  private @Nullable Path collateralFile;

  @Option(
      names = "--free",
      paramLabel = "USD",
      description = "Which trades would free so much initial margin in every account.")
  private @Nullable Double freeUsd;

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "Draw equity and margins along the path to FILE, .svg or .png.")
  private @Nullable Path plot;

  @Override
  public Integer call() {
    try (var progress = LateProgress.start(spec.commandLine().getErr())) {
      requireSound();
      output.requireWritable(inputs(), Map.of("--plot", Optional.ofNullable(plot)));
      Optional.ofNullable(plot).ifPresent(MarginPlot::requireKnownFormat);
      progress.step("reading the market");
      var mandate = Optional.ofNullable(mandateFile).map(MandateReader::read);
      var market = markets.open();
      var vols = markets.vols(market, mandate.map(Mandate::deltaModel).orElse(DeltaModel.DEFAULT));
      progress.step("reading the book");
      var portfolio = book.read(market);
      path.requireQuoted(market);
      var warnings = new ArrayList<>(market.warnings());
      warnings.addAll(BookWarnings.of(portfolio, market));
      var accounts = margins.accounts(portfolio, market, vols, warnings);
      if (collateralFile != null) {
        progress.step("searching where to hold collateral");
        return new CollateralAnswer(collateralFile, mandate, accounts, portfolio, market)
            .write(warnings, output, spec.commandLine().getOut());
      }
      progress.step("judging accounts");
      return answer(market, mandate, accounts, warnings, vols);
    }
  }

  private int answer(
      MarketSnapshot market,
      Optional<Mandate> mandate,
      List<MovedAccount> accounts,
      List<String> warnings,
      VolSource vols) {
    var assumptions = path.assumptions();
    var analyses =
        accounts.stream().map(account -> AccountAnalysis.of(account, market, assumptions)).toList();
    warnings.addAll(vols.warnings());
    analyses.stream()
        .filter(analysis -> analysis.vols().size() < analysis.indices().size())
        .forEach(analysis ->
            warnings.add(
                analysis.account().account().account()
                    + ": the market implies no 30-day vol of every coin it depends on: distances in"
                    + " standard deviations and paths are unknown"));
    var report =
        new MarginReport(
            market,
            assumptions,
            analyses,
            mandate.map(given -> MarginLimitCheck.of(given.margin(), accounts)).orElse(List.of()),
            venue(analyses),
            warnings);
    var reliefs = reliefs(accounts, market);
    var picture = Optional.ofNullable(plot).map(file -> draw(report, file));
    output.write(render(report, reliefs), spec.commandLine().getOut());
    picture.ifPresent(
        bytes -> OutputOptions.writeWhole("--plot", Objects.requireNonNull(plot), bytes));
    boolean isAlarm = report.venue().stream().anyMatch(VenueDifference::isAlarm);
    return isAlarm || !reliefs.stream().allMatch(ReliefReport::isReached)
        ? ExitCode.NO
        : ExitCode.DONE;
  }

  private static byte[] draw(MarginReport report, Path file) {
    if (report.accounts().isEmpty()) {
      throw BadInputException.data(
          "book", "the book must hold contracts in an account that a margin rule judges, to draw");
    }
    return MarginPlot.draw(report, file);
  }

  private List<VenueDifference> venue(List<AccountAnalysis> analyses) {
    return venueFile == null
        ? List.of()
        : VenueDifference.of(
            VenueFiguresReader.read(venueFile),
            analyses,
            (tolerancePercent == null ? TOLERANCE_PERCENT : tolerancePercent) / 100,
            venueFile.toString());
  }

  private List<ReliefReport> reliefs(List<MovedAccount> accounts, MarketSnapshot market) {
    if (freeUsd == null) {
      return List.of();
    }
    double target = freeUsd;
    return accounts.stream()
        .map(account -> {
          var relief = new MarginRelief(account, market);
          return new ReliefReport(account, target, relief.rank(), relief.combine(target));
        })
        .toList();
  }

  private String render(MarginReport report, List<ReliefReport> reliefs) {
    return switch (output.format) {
      case TABLE -> MarginTables.render(report, reliefs);
      case JSON -> MarginJson.render(report, reliefs);
      case CSV -> MarginJson.csv(report);
    };
  }

  private void requireSound() {
    if (tolerancePercent != null
        && !(tolerancePercent >= 0 && tolerancePercent < Double.POSITIVE_INFINITY)) {
      throw refused("tolerance must not be negative", "--tolerance", tolerancePercent);
    }
    if (tolerancePercent != null && venueFile == null) {
      throw refused("is of use only with --venue-figures", "--tolerance", tolerancePercent);
    }
    if (freeUsd != null && !(freeUsd > 0 && freeUsd < Double.POSITIVE_INFINITY)) {
      throw refused("margin to free must be positive USD", "--free", freeUsd);
    }
    if (collateralFile != null && (plot != null || freeUsd != null || venueFile != null)) {
      throw refused(
          "collateral is asked about without --plot, --free and --venue-figures",
          "--optimise",
          collateralFile);
    }
  }

  private static BadInputException refused(String rule, String option, Object value) {
    return BadInputException.configuration("command line", rule, option, String.valueOf(value));
  }

  private List<Path> inputs() {
    var inputs = new ArrayList<>(book.files());
    inputs.addAll(markets.files());
    inputs.addAll(margins.files());
    Optional.ofNullable(mandateFile).ifPresent(inputs::add);
    Optional.ofNullable(venueFile).ifPresent(inputs::add);
    Optional.ofNullable(collateralFile).ifPresent(inputs::add);
    return inputs;
  }
}
