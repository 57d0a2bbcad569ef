package org.ballast.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import org.ballast.domain.fault.BadInputException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Turns exceptions into one line on stderr and an exit code.
public final class Failures {
  private Failures() {}

  /// Wrong usage: the rule, then what to type.
  public static int onParameters(ParameterException e, String[] args) {
    var command = e.getCommandLine();
    var err = command.getErr();
    err.println("ballast: " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.CONFIGURATION;
  }

  /// Bad input, or a defect of ours.
  public static int onExecution(Exception e, CommandLine command, ParseResult result) {
    if (e instanceof BadInputException refused) {
      command.getErr().println("ballast: " + refused.reason());
      return switch (refused.kind()) {
        case CONFIGURATION -> ExitCode.CONFIGURATION;
        case DATA -> ExitCode.DATA;
      };
    }
    command.getErr().println("ballast: defect: " + e + report(e, result));
    return ExitCode.DEFECT;
  }

  private static String report(Exception e, ParseResult result) {
    var text = new StringWriter();
    var writer = new PrintWriter(text);
    writer.println("arguments: " + result.originalArgs());
    writer.println("java: " + Runtime.version());
    e.printStackTrace(writer);
    writer.flush();
    try {
      var file = Files.createTempFile("ballast-defect-", ".txt");
      Files.writeString(file, text.toString());
      return "\nReport: " + file;
    } catch (IOException io) {
      return "\n" + text;
    }
  }
}
