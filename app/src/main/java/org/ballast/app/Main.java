package org.ballast.app;

import org.ballast.app.command.BallastCommand;
import org.ballast.app.command.ExitCode;
import org.ballast.app.command.Failures;
import picocli.CommandLine;

/// Starts Ballast's command line.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /// Runs one command. Returns its exit code, see [ExitCode].
  public static int run(String... args) {
    return new CommandLine(new BallastCommand())
        .setExecutionExceptionHandler(Failures::onExecution)
        .setParameterExceptionHandler(Failures::onParameters)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(args);
  }
}
