package org.ballast.app.command;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;

/// The top of the command line.
///
/// Reading a command's annotations takes longer than most commands run, so only the one that is
/// called is built; the others stand in the list by name and description.
public final class BallastCommand implements Runnable {
  private record Entry(String name, String description, Supplier<Object> command) {}

  static final String VERSION = "ballast 0.1.0";

  private static final String HELP = "help";
  private static final List<Entry> COMMANDS =
      List.of(
          new Entry(
              "demo",
              "An example book, hedged live through a crash of a simulated market.",
              DemoCommand::new),
          new Entry(
              "run",
              "Hedge a desk's book in a simulated or recorded market, with a report.",
              RunCommand::new),
          new Entry(
              "risk",
              "What a book is worth and what it risks: Greeks, break-downs, scenarios.",
              RiskCommand::new),
          new Entry(
              "hedge",
              "The least-cost trades that bring a book inside its mandate.",
              HedgeCommand::new),
          new Entry(
              "protect",
              "Options that put a floor under a holding: puts, ladders, spreads, collars.",
              ProtectCommand::new),
          new Entry(
              "margin",
              "What margin every account needs, how far liquidation is, where to hold collateral.",
              MarginCommand::new),
          new Entry(
              "surface",
              "The volatility smile of every expiry, fitted to its quotes without arbitrage.",
              SurfaceCommand::new),
          new Entry(
              "calibrate",
              "Parameters of a model fitted to a market's chains, and how well it fits.",
              CalibrateCommand::new),
          new Entry(
              "price",
              "Prices, Greeks or implied volatilities of the cases in a CSV file.",
              PriceCommand::new),
          new Entry(
              "backtest",
              "What hedging policies cost at equal risk, on recorded and synthetic markets.",
              BacktestCommand::new),
          new Entry("mandate", "How a mandate is understood.", MandateCommand::new),
          new Entry("explain", "Why an order was sent, from a journal.", ExplainCommand::new),
          new Entry(
              "replay",
              "Make every effect of a journal again and compare it byte for byte.",
              ReplayCommand::new),
          new Entry(
              "verify", "Check a journal's records and their hash chain.", VerifyCommand::new));

  /// Shown by no help: what makes the project's own documents.
  private static final List<Entry> DEVELOPER_COMMANDS =
      List.of(
          new Entry(
              "agreement",
              "How far our marks and Greeks lie from those recorded with a folder of chains.",
              AgreementCommand::new),
          new Entry(
              "deltas",
              "How well delta models hedged a folder of recorded chains, out of sample.",
              DeltasCommand::new));

  private final CommandSpec spec;

  private BallastCommand() {
    spec = CommandSpec.wrapWithoutInspection(this).name("ballast").version(VERSION);
    spec.mixinStandardHelpOptions(true);
    spec.usageMessage()
        .description("Keeps a book of digital-asset derivatives inside its risk mandate.")
        .sortOptions(false)
        .synopsisSubcommandLabel("COMMAND")
        .footer(
            "",
            "'ballast COMMAND --help' explains one. Exit codes: 0 done, 1 the answer is no,",
            "2 wrong usage or configuration, 3 bad or missing data, 70 a defect of ours.");
  }

  /// Runs a command line. Returns its exit code, see [ExitCode].
  public static int execute(String... args) {
    var top = new BallastCommand();
    var asked = asked(args);
    COMMANDS.forEach(entry -> top.add(entry, asked).hidden(false));
    DEVELOPER_COMMANDS.forEach(entry -> top.add(entry, asked).hidden(true));
    var ballast =
        new CommandLine(top.spec)
            .setExecutionExceptionHandler(Failures::onExecution)
            .setParameterExceptionHandler(Failures::onParameters)
            .setCaseInsensitiveEnumValuesAllowed(true);
    try {
      return ballast.execute(asked);
    } catch (StackOverflowError | OutOfMemoryError e) {
      // An error passes the handler by, and the JVM would end with 1, which means "no".
      ballast.getErr().println("ballast: defect: " + e);
      return ExitCode.DEFECT;
    }
  }

  private UsageMessageSpec add(Entry entry, String... asked) {
    var command =
        asked.length > 0 && asked[0].equals(entry.name())
            ? new CommandLine(entry.command().get())
            : new CommandLine(CommandSpec.create());
    spec.addSubcommand(entry.name(), command);
    return command.getCommandSpec().usageMessage().description(entry.description());
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is required, e.g. ballast demo");
  }

  /// `help risk` means `risk --help`.
  private static String[] asked(String... args) {
    if (args.length == 0 || !args[0].equals(HELP)) {
      return args;
    }
    var rest = Arrays.copyOfRange(args, 1, args.length + 1);
    rest[rest.length - 1] = "--help";
    return rest;
  }
}
