package org.ballast.runtime.journal;

/// How the write-ahead log beside a SQLite file ends. Frames count from 1.
sealed interface SqliteLogEnd {
  /// With a whole group, with a group that was not committed yet, or there is no log.
  record Whole() implements SqliteLogEnd {}

  /// The write of its last group was cut off at this frame: SQLite drops that group.
  record Torn(long frame) implements SqliteLogEnd {}

  /// This frame is damaged, and groups that were committed after it are there: SQLite would drop
  /// them all without a word. Frame 0 is the log's header.
  record Damaged(long frame) implements SqliteLogEnd {}
}
