package org.ballast.app;

import java.util.List;

/// Runs what people run first, so that the AOT cache `./ballast` records knows its classes.
final class Training {
  private static final List<List<String>> COMMANDS =
      List.of(List.of("--help"), List.of("demo", "--speed", "max"));

  private Training() {}

  public static void main(String[] args) {
    for (var command : COMMANDS) {
      Main.run(command.toArray(String[]::new));
    }
  }
}
