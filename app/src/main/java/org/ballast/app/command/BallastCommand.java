package org.ballast.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The top of the command line.
@Command(
    name = "ballast",
    description = "Keeps a book of digital-asset derivatives inside its risk mandate.",
    version = "ballast 0.1.0",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      RiskCommand.class,
      HedgeCommand.class,
      PriceCommand.class,
      MandateCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 done, 1 the answer is no, 2 wrong usage or configuration,",
      "3 bad or missing data, 70 a defect of ours."
    })
public final class BallastCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is required, e.g. ballast demo");
  }
}
