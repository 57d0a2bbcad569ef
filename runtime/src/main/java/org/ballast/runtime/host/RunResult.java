package org.ballast.runtime.host;

import java.util.List;
import org.ballast.runtime.history.DeskHistory;
import org.ballast.runtime.journal.JournalAddress;

/// What a run came to: the desk's history, and what other policies would have made of the same
/// market. `resumed` says whether the journal was taken up where an earlier run had left it.
public record RunResult(
    RunEnd end,
    DeskHistory history,
    List<DeskHistory> comparisons,
    JournalAddress journal,
    long events,
    boolean isResumed) {
  public RunResult {
    comparisons = List.copyOf(comparisons);
  }
}
