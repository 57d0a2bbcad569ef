package org.ballast.app;

import org.ballast.app.command.BallastCommand;

/// Starts Ballast's command line.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /// Runs one command. Returns its exit code.
  public static int run(String... args) {
    return BallastCommand.execute(args);
  }
}
