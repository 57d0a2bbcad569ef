package org.ballast.runtime.host;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.fault.BadInputException;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Event;
import org.ballast.runtime.journal.Journal;
import org.ballast.runtime.journal.JournalReplay;

/// Holds the replay of a journal against the last snapshot in it: the records before it must give
/// the very bytes that were kept.
final class SnapshotCheck implements JournalReplay.Core {
  private final DeskCore core;
  private final String place;
  private Optional<Journal.Snapshot> due;

  SnapshotCheck(DeskCore core, Optional<Journal.Snapshot> last, String place) {
    this.core = core;
    this.due = last;
    this.place = place;
  }

  @Override
  public List<Effect> apply(long sequence, Event event) {
    if (due.isPresent() && sequence >= due.get().sequence()) {
      check(due.get());
    }
    return core.apply(sequence, event);
  }

  /// For a snapshot that was taken after all records.
  void finish() {
    due.ifPresent(this::check);
  }

  private void check(Journal.Snapshot snapshot) {
    due = Optional.empty();
    if (!Arrays.equals(snapshot.state(), core.service().snapshot())) {
      throw BadInputException.data(
          place,
          "snapshot must be the state that the records before it give: it was damaged, or written"
              + " by another version",
          "sequence",
          Long.toString(snapshot.sequence()));
    }
  }
}
