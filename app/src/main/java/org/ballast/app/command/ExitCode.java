package org.ballast.app.command;

/// What the process says to its caller when it ends.
public final class ExitCode {
  /// Done.
  public static final int DONE = 0;

  /// Done, and the answer is "no": a mandate that cannot be met, a verification that failed.
  public static final int NO = 1;

  /// Wrong usage or configuration.
  public static final int CONFIGURATION = 2;

  /// Bad or missing data: book or market.
  public static final int DATA = 3;

  /// A defect of Ballast's own, with a report file.
  public static final int DEFECT = 70;

  private ExitCode() {}
}
