package org.ballast.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ballast.app.output.BacktestJson;
import org.ballast.app.output.BacktestReport;
import org.ballast.app.output.BacktestTables;
import org.ballast.app.output.Csv;
import org.ballast.app.output.RiskJson;
import org.ballast.app.output.RiskReport;
import org.ballast.app.output.RiskTables;
import org.ballast.app.output.TailReport;
import org.ballast.app.plot.RiskPlot;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.MarginLimits;
import org.ballast.hedging.plan.GreekBand;
import org.ballast.hedging.plan.HedgePlanner;
import org.ballast.quant.backtest.TailBacktest;
import org.ballast.quant.delta.DeltaModel;
import org.ballast.quant.risk.BookRisk;
import org.ballast.quant.risk.BookValuer;
import org.ballast.quant.risk.PositionValuer;
import org.ballast.quant.risk.StakedRisk;
import org.ballast.quant.scenario.CompiledBook;
import org.ballast.quant.scenario.ScenarioGrid;
import org.ballast.quant.surface.VolSource;
import org.ballast.quant.tail.TailValuer;
import org.ballast.runtime.failure.FailureFile;
import org.ballast.runtime.mandate.MandateReader;
import org.ballast.runtime.scenario.FileScenario;
import org.ballast.runtime.staking.StakingFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `ballast risk`: what a book is worth and what it risks.
@Command(
    name = "risk",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example: ballast risk --book book.csv --market chains/ --at 2026-02-05T12:00:00Z"
    })
final class RiskCommand implements Callable<Integer> {
  @Mixin private final BookOptions book = new BookOptions();
  @Mixin private final MarketOptions markets = new MarketOptions();
  @Mixin private final StakingOptions staking = new StakingOptions();
  @Mixin private final FailureOptions failure = new FailureOptions();
  @Mixin private final ScenarioOptions scenario = new ScenarioOptions();
  @Mixin private final TailOptions tail = new TailOptions();
  @Mixin private final LevelOptions levels = new LevelOptions();
  @Mixin private final MarginOptions margins = new MarginOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec;

  @Option(
      names = "--mandate",
      paramLabel = "FILE",
      description =
          "Show the distance to each of its limits; without one the target is coin-neutral.")
  private @Nullable Path mandateFile;

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "Draw scenarios, Greeks by expiry and positions to FILE, .svg or .png.")
  private @Nullable Path plot;

  @Option(
      names = "--backtest",
      description =
          "Instead of the book's risk: how forecasts of losses fared over the recorded years, for"
              + " fixed-rule books of its coins; takes some 20 s.")
  private boolean isBacktest;

  @Override
  public Integer call() {
    try (var progress = LateProgress.start(spec.commandLine().getErr())) {
      tail.requireValid();
      levels.requireValid(tail);
      requireUsed();
      output.requireWritable(inputs(), Map.of("--plot", Optional.ofNullable(plot)));
      progress.step("reading the market");
      var mandate = Optional.ofNullable(mandateFile).map(MandateReader::read);
      Optional.ofNullable(plot).ifPresent(RiskCommand::requireDrawable);
      var inputs = new Inputs(mandate, staking.read(), failure.read(), scenario.read());
      var market = staking.addTo(markets.open(), inputs.tokens());
      failure.requireNotAhead(inputs.failures(), market);
      progress.step("reading the book");
      var portfolio = book.read(market);
      if (isBacktest) {
        return backtest(market, portfolio, progress);
      }
      progress.step("valuing the book");
      var report = report(market, portfolio, inputs, progress);
      progress.step("writing");
      var picture = Optional.ofNullable(plot).map(file -> RiskPlot.draw(report, file));
      output.write(render(report), spec.commandLine().getOut());
      picture.ifPresent(
          bytes -> OutputOptions.writeWhole("--plot", Objects.requireNonNull(plot), bytes));
      return ExitCode.DONE;
    }
  }

  private void requireUsed() {
    if (isBacktest && plot != null) {
      throw BadInputException.configuration(
          "command line", "a backtest has no picture", "--plot", plot.toString());
    }
    if (isBacktest && mandateFile != null) {
      throw BadInputException.configuration(
          "command line",
          "a backtest is of fixed-rule books, it knows no mandate",
          "--mandate",
          mandateFile.toString());
    }
    if (mandateFile == null) {
      margins.requireUnused("is of use only with a --mandate that limits margin");
    }
    if (tail.hasHistory() && !tail.isAsked() && !isBacktest && mandateFile == null) {
      throw BadInputException.configuration(
          "command line",
          "is of use only with --distribution, --backtest or a --mandate that limits losses",
          "--history",
          "given");
    }
  }

  private List<Path> inputs() {
    var inputs = new ArrayList<>(book.files());
    inputs.addAll(markets.files());
    inputs.addAll(margins.files());
    Optional.ofNullable(mandateFile).ifPresent(inputs::add);
    staking.file().ifPresent(inputs::add);
    failure.file().ifPresent(inputs::add);
    scenario.file().ifPresent(inputs::add);
    return inputs;
  }

  private String render(RiskReport report) {
    return switch (output.format) {
      case TABLE -> RiskTables.render(report);
      case JSON -> RiskJson.render(report);
      case CSV -> Csv.positions(report);
    };
  }

  private RiskReport report(
      MarketSnapshot market, Portfolio portfolio, Inputs inputs, LateProgress progress) {
    var mandate = inputs.mandate();
    var deltaModel = mandate.map(Mandate::deltaModel).orElse(DeltaModel.DEFAULT);
    var vols = markets.vols(market, deltaModel);
    var bands = mandate.map(GreekBand::of).orElse(List.of());
    requireEquity(portfolio, bands);
    var adjustment = new BookValuer(market, vols).failures(portfolio, inputs.failures().model());
    var risk = new BookValuer(market, vols, adjustment).value(portfolio);
    var scenarios =
        ScenarioGrid.of(
            CompiledBook.of(portfolio, market, vols),
            ScenarioGrid.SPOT_SHOCKS,
            ScenarioGrid.VOL_SHOCKS);
    var losses = losses(market, portfolio, vols, inputs, progress);
    var warnings = warnings(market, vols, risk);
    warnings.addAll(StakingOptions.warnings(inputs.tokens(), market));
    warnings.addAll(FailureOptions.warnings(inputs.failures(), adjustment, market));
    warnings.addAll(
        ScenarioOptions.warnings(inputs.scenarios(), TailMeasurement.venues(portfolio)));
    var margin =
        margins.readings(
            mandate.map(Mandate::margin).orElse(MarginLimits.NONE),
            portfolio,
            market,
            vols,
            warnings);
    return new RiskReport(
        market,
        risk,
        scenarios,
        mandate.map(Mandate::target).orElse(Mandate.TARGET_DEFAULT),
        markets.vol.toString(),
        deltaModel,
        bands,
        adjustment.isNone() ? Optional.empty() : Optional.of(adjustment.premium()),
        StakedRisk.of(portfolio, inputs.tokens().tokens(), new PositionValuer(market, vols)),
        losses,
        margin,
        warnings);
  }

  private TailReport losses(
      MarketSnapshot market,
      Portfolio portfolio,
      VolSource vols,
      Inputs inputs,
      LateProgress progress) {
    var limits = inputs.mandate().map(Mandate::tail).orElse(List.of());
    inputs
        .scenarios()
        .forEach(entry -> ScenarioOptions.requirePriced(entry.place(), entry.scenario(), market));
    ScenarioOptions.requirePriced(String.valueOf(mandateFile), limits, market);
    var valuer = TailValuer.of(portfolio, market, vols);
    var measurement =
        new TailMeasurement(
            tail, markets, market, valuer.coins(), inputs.failures().model(), progress::step);
    return new TailReport(
        measurement.stresses(valuer, TailMeasurement.venues(portfolio)),
        measurement.pnl(valuer, inputs.scenarios().stream().map(FileScenario::scenario).toList()),
        measurement.distributions(valuer, levels.horizons(), levels.confidences()),
        measurement.verdicts(valuer, limits));
  }

  private int backtest(MarketSnapshot market, Portfolio portfolio, LateProgress progress) {
    output.requireTableOrJson("a backtest");
    var coins = TailValuer.of(portfolio, market, VolSource.MARK).coins();
    TailMeasurement.requireCoin(coins);
    var hourly =
        tail.read(markets, market, coins, List.of(), progress::step)
            .orElseThrow(TailOptions::missingPast);
    var days = TailBacktest.days(hourly);
    var series =
        TailBacktest.run(
            hourly, day -> progress.step("forecasting day " + (day + 1) + " of " + days));
    var report = new BacktestReport(coins, hourly.at(0), series);
    output.write(
        output.format == OutputFormat.JSON
            ? BacktestJson.render(report)
            : BacktestTables.render(report),
        spec.commandLine().getOut());
    return ExitCode.DONE;
  }

  /// What is read besides market and book.
  private record Inputs(
      Optional<Mandate> mandate,
      StakingFile tokens,
      FailureFile failures,
      List<FileScenario> scenarios) {}

  private void requireEquity(Portfolio portfolio, List<GreekBand> bands) {
    try {
      HedgePlanner.requireEquity(portfolio, bands);
    } catch (BadInputException e) {
      throw e.at(book.place());
    }
  }

  private static void requireDrawable(Path file) {
    RiskPlot.requireKnownFormat(file);
    OutputOptions.requireWritable("--plot", file);
  }

  static ArrayList<String> warnings(MarketSnapshot market, VolSource vols, BookRisk risk) {
    var warnings = new ArrayList<>(market.warnings());
    warnings.addAll(risk.warnings());
    warnings.addAll(vols.warnings());
    return warnings;
  }
}
