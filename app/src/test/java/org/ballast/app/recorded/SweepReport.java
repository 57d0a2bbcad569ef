package org.ballast.app.recorded;

/// Lines for who reads the test's output: the figures behind what the tests assert.
final class SweepReport {
  private SweepReport() {}

  static void print(String title, String figures) {
    System.out.println("recorded chains: " + title + ": " + figures);
  }
}
