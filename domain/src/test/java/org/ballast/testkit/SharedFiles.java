package org.ballast.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// Locates the reference values and recorded market data that tests read but the project does not
/// ship. `BALLAST_REF` and `BALLAST_DATA` name the folders; the defaults lie beside the project's
/// root.
public final class SharedFiles {
  private SharedFiles() {}

  /// A file of the reference folder; the test is skipped where it is absent, and fails when
  /// `CI=true`.
  public static Path reference(String name) {
    return require(folder("BALLAST_REF", "../shared/ref").resolve(name));
  }

  /// A file or folder of recorded data; the test is skipped where it is absent, and fails when
  /// `CI=true`.
  public static Path data(String name) {
    return require(folder("BALLAST_DATA", "../shared/data").resolve(name));
  }

  private static Path folder(String variable, String fallback) {
    var configured = System.getenv(variable);
    var root = Path.of(System.getProperty("ballast.root", ".."));
    return configured == null || configured.isBlank()
        ? root.resolve(fallback).normalize()
        : root.resolve(configured);
  }

  private static Path require(Path path) {
    var reason = "file needed by this test is missing: " + path;
    if ("true".equals(System.getenv("CI"))) {
      Assertions.assertTrue(Files.exists(path), reason);
    }
    Assumptions.assumeTrue(Files.exists(path), reason);
    return path;
  }
}
