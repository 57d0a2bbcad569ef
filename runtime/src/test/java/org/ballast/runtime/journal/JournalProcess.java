package org.ballast.runtime.journal;

import org.ballast.domain.fault.BadInputException;

/// A process beside the test's own that uses a journal.
final class JournalProcess {
  /// What the process does.
  enum Task {
    /// Opens the journal, says OPEN or why not, and ends when its input does.
    HOLD,
    /// Commits pairs of records without end; says `COMMITTED size` after each commit, or FAILED and
    /// why.
    APPEND
  }

  private JournalProcess() {}

  public static void main(String[] arguments) throws Exception {
    try (var journal = SqlJournal.open(JournalPlace.parsed(arguments[1]), JournalPlace.DESK)) {
      switch (Task.valueOf(arguments[0])) {
        case HOLD -> {
          say("OPEN");
          System.in.read();
        }
        case APPEND -> append(journal);
      }
    } catch (BadInputException e) {
      say("REFUSED " + e.reason());
    } catch (JournalWriteException e) {
      say("FAILED " + e.getMessage());
    }
  }

  private static void append(SqlJournal journal) {
    while (true) {
      JournalPlace.appendPair(journal);
      JournalPlace.appendPair(journal);
      journal.commit();
      say("COMMITTED " + journal.size());
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
