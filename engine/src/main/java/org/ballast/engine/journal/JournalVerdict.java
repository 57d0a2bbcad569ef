package org.ballast.engine.journal;

/// Whether a journal is what was written.
public sealed interface JournalVerdict {
  /// All records are there and unchanged. `headHash` is the last one's, in hex.
  record Intact(long records, String headHash) implements JournalVerdict {}

  /// The first record that is not right.
  record Broken(long sequence, Fault fault) implements JournalVerdict {}

  /// What is wrong with a record.
  enum Fault {
    /// Records are missing before it, or it is there twice.
    GAP("sequence must count without a gap"),
    /// Its bytes are damaged.
    CRC("CRC-32C must match"),
    /// It, or one before it, was changed after it was written.
    HASH("hash must chain"),
    /// Effects without their event.
    ORDER("effects must follow their event");

    private final String rule;

    Fault(String rule) {
      this.rule = rule;
    }

    /// The broken rule, in lower case.
    public String rule() {
      return rule;
    }
  }
}
