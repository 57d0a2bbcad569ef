package org.ballast.app;

import java.util.List;

/// Starts Ballast from the command line.
public final class Main {
  private Main() {}

  /// Prints the arguments it got.
  public static void main(String[] args) {
    System.out.println("ballast " + List.of(args));
  }
}
