package org.ballast.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ballast.runtime.history.DeskHistory;

/// All that is told of a run, in whichever form: the desk, and what other policies would have done
/// with the same book on the same path.
public record RunReport(DeskHistory main, List<DeskHistory> others, String journal) {
  private static final Pattern SAFE = Pattern.compile("[\\w./:@%+,=-]+");

  public RunReport {
    others = List.copyOf(others);
  }

  /// The desk itself first.
  public List<DeskHistory> all() {
    var all = new ArrayList<DeskHistory>();
    all.add(main);
    all.addAll(others);
    return all;
  }

  public List<DeskStatistics> statistics() {
    return all().stream().map(DeskStatistics::of).toList();
  }

  public String replayCommand() {
    return "ballast replay " + quotedJournal();
  }

  /// As a shell takes it for one word.
  public String quotedJournal() {
    return SAFE.matcher(journal).matches() ? journal : "'" + journal.replace("'", "'\\''") + "'";
  }
}
