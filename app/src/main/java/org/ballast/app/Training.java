package org.ballast.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Runs what people run first, so that the AOT cache `./ballast` records knows its classes.
final class Training {
  private Training() {}

  public static void main(String[] args) throws IOException {
    var folder = Files.createTempDirectory("ballast-training-");
    try {
      Main.run("--help");
      Main.run("demo", "--speed", "max", "--length", "310m", "--folder", folder.toString());
      var book = folder.resolve("demo-book.csv").toString();
      Main.run("risk", "--book", book, "--market", "sim:42", "--distribution", "monte-carlo");
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
