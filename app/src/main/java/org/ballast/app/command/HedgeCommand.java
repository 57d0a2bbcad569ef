package org.ballast.app.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.ballast.app.output.Csv;
import org.ballast.app.output.HedgeJson;
import org.ballast.app.output.HedgeTables;
import org.ballast.app.output.MarginChange;
import org.ballast.app.output.RiskReport;
import org.ballast.app.output.TailChange;
import org.ballast.app.output.TailReport;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.fault.NearestName;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.plan.AccountChoice;
import org.ballast.hedging.plan.BookLimits;
import org.ballast.hedging.plan.HedgePlan;
import org.ballast.hedging.plan.HedgePlanner;
import org.ballast.hedging.plan.ObjectiveTerms;
import org.ballast.hedging.programme.SearchLimits;
import org.ballast.hedging.steering.MarginSteering;
import org.ballast.hedging.steering.TailSteering;
import org.ballast.quant.hazard.FailureAdjustment;
import org.ballast.quant.risk.BookRisk;
import org.ballast.quant.risk.BookValuer;
import org.ballast.quant.scenario.ScenarioGrid;
import org.ballast.quant.surface.VolSource;
import org.ballast.quant.tail.TailValuer;
import org.ballast.runtime.book.BookWriter;
import org.ballast.runtime.failure.FailureFile;
import org.ballast.runtime.mandate.MandateReader;
import org.ballast.runtime.staking.StakingFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `ballast hedge`: the least-cost trades that bring a book inside its mandate.
@Command(
    name = "hedge",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example: ballast hedge --book book.csv --mandate mandate.yaml --market chains/",
      "Exit code 1 means that the mandate cannot be met; the nearest plan is then shown."
    })
final class HedgeCommand implements Callable<Integer> {
  @Mixin private final BookOptions book = new BookOptions();

  @Option(
      names = "--mandate",
      paramLabel = "FILE",
      required = true,
      description = "What is allowed: limits and instruments, see 'ballast mandate check'.")
  private Path mandateFile = Path.of("mandate.yaml");

  @Mixin private final MarketOptions markets = new MarketOptions();
  @Mixin private final StakingOptions staking = new StakingOptions();
  @Mixin private final FailureOptions failure = new FailureOptions();
  @Mixin private final TailOptions tail = new TailOptions();
  @Mixin private final MarginOptions margins = new MarginOptions();
  @Mixin private final ObjectiveOptions objective = new ObjectiveOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec;

  @Option(
      names = "--account",
      paramLabel = "ACCOUNT",
      description = "The account that trades on its venue, e.g. deribit/main.")
  private @Nullable String account;

  @Option(
      names = "--book-after",
      paramLabel = "FILE",
      description = "Write the book with all trades filled to FILE, as CSV.")
  private @Nullable Path bookAfter;

  @Override
  public Integer call() {
    try (var progress = LateProgress.start(spec.commandLine().getErr())) {
      tail.requireValid();
      objective.requireValid();
      output.requireWritable(inputs(), Map.of("--book-after", Optional.ofNullable(bookAfter)));
      progress.step("reading mandate, market and book");
      var mandate = MandateReader.read(mandateFile);
      var tokens = staking.read();
      var failures = failure.read();
      var market = staking.addTo(markets.open(), tokens);
      failure.requireNotAhead(failures, market);
      var portfolio = book.read(market);
      var vols = markets.vols(market, mandate.deltaModel());
      var inputs = new Inputs(market, vols, mandate, portfolio, tokens, failures);
      var planner =
          new HedgePlanner(market, vols, mandate, failures.model(), terms(inputs, progress));
      var measurement = measurement(inputs, planner, progress);
      progress.step("searching the least-cost plan");
      var plan = plan(inputs, measurement, planner);
      progress.step("measuring losses");
      var losses = losses(plan, inputs, measurement);
      progress.step("judging margin");
      var margin = margin(plan, inputs);
      output.write(render(plan, losses, margin, inputs), spec.commandLine().getOut());
      Optional.ofNullable(bookAfter)
          .ifPresent(file -> OutputOptions.writeWhole("--book-after", file, csv(plan.bookAfter())));
      return plan.solver().status().isMet()
              && losses.unmet().isEmpty()
              && margin.change().unmet().isEmpty()
          ? ExitCode.DONE
          : ExitCode.NO;
    }
  }

  private List<Path> inputs() {
    var inputs = new ArrayList<>(book.files());
    inputs.addAll(markets.files());
    inputs.addAll(margins.files());
    inputs.add(mandateFile);
    staking.file().ifPresent(inputs::add);
    failure.file().ifPresent(inputs::add);
    return inputs;
  }

  /// The planner knows neither the mandate's file nor the book's: they are named here.
  private HedgePlan plan(
      Inputs inputs, Optional<TailMeasurement> measurement, HedgePlanner planner) {
    try {
      return planner.plan(
          inputs.portfolio(),
          accounts(inputs.portfolio(), inputs.mandate()),
          limits(inputs, measurement),
          SearchLimits.DEFAULT);
    } catch (BadInputException e) {
      throw switch (e.place()) {
        case HedgePlanner.MANDATE_PLACE -> e.at(MandateReader.place(mandateFile, e.field()));
        case HedgePlanner.BOOK_PLACE -> e.at(book.place());
        default -> e;
      };
    }
  }

  private ObjectiveTerms terms(Inputs inputs, LateProgress progress) {
    return HedgeObjective.of(
            objective, margins, tail, markets, inputs.mandate(), inputs.market(), progress::step)
        .terms(inputs.portfolio(), inputs.vols(), inputs.failures().model());
  }

  /// The limits on losses and margin that the plan steers by: the figures of the tables.
  private BookLimits limits(Inputs inputs, Optional<TailMeasurement> measurement) {
    var parts = new ArrayList<BookLimits>();
    var tailLimits = inputs.mandate().tail();
    measurement.ifPresent(measured ->
        parts.add(
            new TailSteering(
                inputs.market(),
                inputs.vols(),
                inputs.portfolio(),
                measured.shortfalls(tailLimits),
                measured.scenarioLosses(tailLimits, inputs.valuer(inputs.portfolio())))));
    if (!inputs.mandate().margin().isNone()) {
      parts.add(
          new MarginSteering(
              inputs.market(),
              inputs.vols(),
              inputs.mandate().margin(),
              margins.rules(inputs.portfolio())));
    }
    return BookLimits.all(parts);
  }

  /// Sets of all coins that the book has or the mandate lets be traded, made once; empty where
  /// losses are not limited.
  private Optional<TailMeasurement> measurement(
      Inputs inputs, HedgePlanner planner, LateProgress progress) {
    var limits = inputs.mandate().tail();
    if (limits.isEmpty()) {
      return Optional.empty();
    }
    var market = inputs.market();
    ScenarioOptions.requirePriced(mandateFile.toString(), limits, market);
    var coins = new TreeSet<>(inputs.valuer(inputs.portfolio()).coins());
    planner.tradedAssets().stream().filter(asset -> !asset.isDollar()).forEach(coins::add);
    return Optional.of(
        new TailMeasurement(
            tail, markets, market, List.copyOf(coins), inputs.failures().model(), progress::step));
  }

  /// The limits on losses before and after the plan.
  private static TailChange losses(
      HedgePlan plan, Inputs inputs, Optional<TailMeasurement> measurement) {
    if (measurement.isEmpty()) {
      return TailChange.NONE;
    }
    var limits = inputs.mandate().tail();
    var before = inputs.valuer(inputs.portfolio());
    var after = inputs.valuer(plan.bookAfter());
    var measured = measurement.get();
    return new TailChange(
        measured.verdicts(before, limits),
        measured.verdicts(after, limits).stream()
            .map(verdict -> verdict.afterPaying(plan.dealtUsd()))
            .toList(),
        measured.shifts(before, after, plan.dealtUsd(), limits));
  }

  /// The margin limits before and after the plan.
  private JudgedMargin margin(HedgePlan plan, Inputs inputs) {
    var limits = inputs.mandate().margin();
    var warnings = new ArrayList<String>();
    var market = inputs.market();
    var vols = inputs.vols();
    var before = margins.readings(limits, inputs.portfolio(), market, vols, warnings);
    var after = margins.readings(limits, plan.bookAfter(), market, vols, warnings);
    return new JudgedMargin(new MarginChange(before, after), warnings.stream().distinct().toList());
  }

  /// Margin limits with what was noted while they were judged.
  private record JudgedMargin(MarginChange change, List<String> warnings) {}

  private AccountChoice accounts(Portfolio portfolio, Mandate mandate) {
    var choice = AccountChoice.from(portfolio);
    if (account == null) {
      return choice;
    }
    try {
      var named = Account.parse(account);
      if (mandate.trade().instruments().stream()
          .noneMatch(pattern -> pattern.venue().equals(named.venue()))) {
        throw refuse("account must be on a venue that the mandate trades on", account);
      }
      requireInBook(named, choice.on(named.venue()));
      return choice.with(named);
    } catch (IllegalArgumentException e) {
      throw refuse("account must be venue/name, e.g. deribit/main", account);
    }
  }

  /// A venue on which the book has nothing may get its first account.
  private static void requireInBook(Account named, List<Account> onVenue) {
    if (!onVenue.isEmpty() && !onVenue.contains(named)) {
      var known = onVenue.stream().map(Account::toString).toList();
      throw refuse(
          "the book must have the account (nearest: "
              + String.join(", ", NearestName.of(named.toString(), known, 1))
              + ")",
          named.toString());
    }
  }

  private static BadInputException refuse(String rule, String account) {
    return BadInputException.configuration("command line", rule, "--account", account);
  }

  private static byte[] csv(Portfolio portfolio) {
    return BookWriter.toCsv(portfolio).getBytes(StandardCharsets.UTF_8);
  }

  private String render(HedgePlan plan, TailChange losses, JudgedMargin margin, Inputs inputs) {
    var market = inputs.market();
    var mandate = inputs.mandate();
    var premium = inputs.failuresOf(inputs.portfolio());
    var added = addedPremium(premium, inputs.failuresOf(plan.bookAfter()));
    var notes = RiskCommand.warnings(market, inputs.vols(), plan.before());
    notes.addAll(StakingOptions.warnings(inputs.tokens(), market));
    notes.addAll(FailureOptions.warnings(inputs.failures(), premium, market));
    notes.addAll(plan.warnings());
    notes.addAll(margin.warnings());
    var before = report(plan.before(), market, mandate);
    return switch (output.format) {
      case TABLE ->
          HedgeTables.render(
              plan, objective.holding(), before, losses, margin.change(), added, notes);
      case JSON ->
          HedgeJson.render(
              plan,
              objective.holding(),
              market,
              before,
              report(plan.after(), market, mandate),
              losses,
              margin.change(),
              added,
              notes);
      case CSV -> Csv.trades(plan);
    };
  }

  /// What a plan adds to the premium of possible failures. Units: USD. Empty where nothing is said
  /// to fail.
  private static OptionalDouble addedPremium(FailureAdjustment before, FailureAdjustment after) {
    return before.isNone()
        ? OptionalDouble.empty()
        : OptionalDouble.of(after.premium().totalUsd() - before.premium().totalUsd());
  }

  private RiskReport report(BookRisk risk, MarketSnapshot market, Mandate mandate) {
    return new RiskReport(
        market,
        risk,
        new ScenarioGrid(List.of(), List.of(), List.of()),
        mandate.target(),
        markets.vol.toString(),
        mandate.deltaModel(),
        List.of(),
        Optional.empty(),
        List.of(),
        TailReport.NONE,
        List.of(),
        List.of());
  }

  /// What a plan is made from.
  private record Inputs(
      MarketSnapshot market,
      VolSource vols,
      Mandate mandate,
      Portfolio portfolio,
      StakingFile tokens,
      FailureFile failures) {
    TailValuer valuer(Portfolio book) {
      return TailValuer.of(book, market, vols);
    }

    FailureAdjustment failuresOf(Portfolio book) {
      return new BookValuer(market, vols).failures(book, failures.model());
    }
  }
}
