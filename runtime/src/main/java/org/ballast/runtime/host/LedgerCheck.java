package org.ballast.runtime.host;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.ballast.runtime.journal.LedgerEntry;
import org.ballast.runtime.journal.SqlJournalReader;

/// Holds a ledger against the entries that its journal gives. No chain covers it, so this is what
/// shows that a line was edited.
final class LedgerCheck {
  private final Iterator<LedgerEntry> expected;
  private final long last;
  private Optional<ReplayResult.Difference> difference = Optional.empty();

  private LedgerCheck(List<LedgerEntry> expected, long last) {
    this.expected = expected.iterator();
    this.last = last;
  }

  /// Where the ledger differs from what the events up to `last` give; empty where it does not, and
  /// for a journal that has no ledger yet. Entries of later events are passed over.
  static Optional<ReplayResult.Difference> difference(
      SqlJournalReader journal, List<LedgerEntry> expected, long last) {
    var check = new LedgerCheck(expected, last);
    if (!journal.readLedger(check::accept)) {
      return Optional.empty();
    }
    if (check.expected.hasNext()) {
      check.differ(check.expected.next().sequence(), "has no line for what the journal tells");
    }
    return check.difference;
  }

  private void accept(LedgerEntry found) {
    if (found.sequence() > last || difference.isPresent()) {
      return;
    }
    if (!expected.hasNext() || !expected.next().equals(found)) {
      differ(found.sequence(), "is not what the journal gives");
    }
  }

  private void differ(long sequence, String how) {
    if (difference.isEmpty()) {
      difference = Optional.of(new ReplayResult.Difference(sequence, "the ledger " + how));
    }
  }
}
