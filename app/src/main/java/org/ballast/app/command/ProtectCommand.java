package org.ballast.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.ballast.app.output.ProtectCsv;
import org.ballast.app.output.ProtectJson;
import org.ballast.app.output.ProtectReport;
import org.ballast.app.output.ProtectReport.ShortfallChange;
import org.ballast.app.output.ProtectTables;
import org.ballast.app.plot.ProtectPlot;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.plan.AccountChoice;
import org.ballast.hedging.plan.HedgePlanner;
import org.ballast.hedging.structure.ExplainedStructure;
import org.ballast.hedging.structure.Holding;
import org.ballast.hedging.structure.ProtectionPlan;
import org.ballast.hedging.structure.ProtectionPlanner;
import org.ballast.quant.delta.DeltaModel;
import org.ballast.quant.hazard.FailureModel;
import org.ballast.quant.surface.VolSource;
import org.ballast.quant.tail.TailValuer;
import org.ballast.runtime.mandate.MandateReader;
import org.ballast.runtime.staking.StakingFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `ballast protect`: listed options that put a floor under a holding.
@Command(
    name = "protect",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example: ballast protect --amount 100 BTC --market chains/ --floor 80 %% --budget 1.5 %%"
          + " --until 90d",
      "Exit code 1 means that the floor cannot be met within the budget; the highest floor for the",
      "budget is then shown."
    })
final class ProtectCommand implements Callable<Integer> {
  @Mixin private final HoldingOptions holding = new HoldingOptions();
  @Mixin private final ProtectionOptions protection = new ProtectionOptions();
  @Mixin private final MarketOptions markets = new MarketOptions();
  @Mixin private final StakingOptions staking = new StakingOptions();
  @Mixin private final TailOptions tail = new TailOptions();
  @Mixin private final LevelOptions levels = new LevelOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec;

  @Option(
      names = "--mandate",
      paramLabel = "FILE",
      description = "Deal only in what its trade rules allow, and no more of it.")
  private @Nullable Path mandateFile;

  @Option(
      names = "--account",
      paramLabel = "ACCOUNT",
      description = "The account that trades on its venue, e.g. deribit/main.")
  private @Nullable String account;

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "Draw the pay-offs to FILE, .svg or .png.")
  private @Nullable Path plot;

  @Override
  public Integer call() {
    try (var progress = LateProgress.start(spec.commandLine().getErr())) {
      holding.requireOne();
      protection.requireValid();
      tail.requireValid();
      levels.requireValid(tail);
      output.requireWritable(inputs(), Map.of("--plot", Optional.ofNullable(plot)));
      Optional.ofNullable(plot).ifPresent(ProtectPlot::requireKnownFormat);
      progress.step("reading mandate, market and book");
      var mandate = Optional.ofNullable(mandateFile).map(MandateReader::read);
      var tokens = staking.read();
      var market = staking.addTo(markets.open(), tokens);
      var target = protection.target(market.asOf());
      var book = holding.read(market);
      progress.step("fitting volatilities");
      var vols = markets.vols(market, DeltaModel.DEFAULT);
      var held = Holding.of(holding.underlying(market, book), book, market, vols);
      var planner =
          new ProtectionPlanner(
              market, vols, mandate.map(Mandate::trade), accounts(book), protection.rollRule());
      var plan = placed(() -> planner.plan(held, target, protection.kinds(), progress::step));
      progress.step("measuring losses");
      var losses = losses(plan, market, vols, progress);
      var notes = warnings(market, vols, tokens);
      if (plot != null && ProtectReport.structures(plan).isEmpty()) {
        notes.add("there is no structure to draw: " + plot + " is not written");
      }
      var report = new ProtectReport(market, vols, plan, losses, notes);
      progress.step("writing");
      var picture =
          Optional.ofNullable(plot)
              .filter(file -> !ProtectReport.structures(plan).isEmpty())
              .map(file -> ProtectPlot.draw(report, file));
      output.write(render(report), spec.commandLine().getOut());
      picture.ifPresent(
          bytes -> OutputOptions.writeWhole("--plot", Objects.requireNonNull(plot), bytes));
      return plan.status().isMet() ? ExitCode.DONE : ExitCode.NO;
    }
  }

  private List<Path> inputs() {
    var inputs = new ArrayList<>(holding.files());
    inputs.addAll(markets.files());
    Optional.ofNullable(mandateFile).ifPresent(inputs::add);
    staking.file().ifPresent(inputs::add);
    return inputs;
  }

  /// The planner knows neither the mandate's file nor the book's: they are named here.
  private ProtectionPlan placed(Supplier<ProtectionPlan> planning) {
    try {
      return planning.get();
    } catch (BadInputException e) {
      throw switch (e.place()) {
        case HedgePlanner.MANDATE_PLACE ->
            e.at(MandateReader.place(Objects.requireNonNull(mandateFile), e.field()));
        case ProtectionPlanner.PLACE -> e.at(holding.place());
        default -> e;
      };
    }
  }

  /// Expected shortfall of the holding without and with every structure found; none where no method
  /// was asked for.
  private List<ShortfallChange> losses(
      ProtectionPlan plan, MarketSnapshot market, VolSource vols, LateProgress progress) {
    var changes = new ArrayList<ShortfallChange>();
    if (!tail.isAsked()) {
      return changes;
    }
    var measurement =
        new TailMeasurement(
            tail,
            markets,
            market,
            List.of(plan.holding().underlying()),
            FailureModel.NONE,
            progress::step);
    var before = TailValuer.of(plan.holding().portfolio(), market, vols);
    for (var structure : ProtectReport.structures(plan)) {
      var after = TailValuer.of(structure.bookAfter(), market, vols);
      changes.addAll(changes(structure, measurement, before, after));
    }
    return changes;
  }

  private List<ShortfallChange> changes(
      ExplainedStructure structure,
      TailMeasurement measurement,
      TailValuer before,
      TailValuer after) {
    var changes = new ArrayList<ShortfallChange>();
    double dealing = structure.feesUsd() + structure.slippageUsd();
    for (var horizon : levels.horizons()) {
      for (var method : tail.methods()) {
        for (double confidence : levels.confidences()) {
          changes.add(
              new ShortfallChange(
                  structure.kind(),
                  method,
                  horizon,
                  confidence,
                  measurement.expectedShortfall(before, method, horizon, confidence).value(),
                  measurement.expectedShortfall(after, method, horizon, confidence).value()
                      + dealing));
        }
      }
    }
    return changes;
  }

  private AccountChoice accounts(Portfolio portfolio) {
    var choice = AccountChoice.from(portfolio);
    if (account == null) {
      return choice;
    }
    try {
      return choice.with(Account.parse(account));
    } catch (IllegalArgumentException e) {
      throw BadInputException.configuration(
          "command line", "account must be venue/name, e.g. deribit/main", "--account", account);
    }
  }

  private static ArrayList<String> warnings(
      MarketSnapshot market, VolSource vols, StakingFile tokens) {
    var warnings = new ArrayList<>(market.warnings());
    warnings.addAll(vols.warnings());
    warnings.addAll(StakingOptions.warnings(tokens, market));
    return warnings;
  }

  private String render(ProtectReport report) {
    return switch (output.format) {
      case TABLE -> ProtectTables.render(report);
      case JSON -> ProtectJson.render(report);
      case CSV -> ProtectCsv.legs(report);
    };
  }
}
