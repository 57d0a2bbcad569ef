package org.ballast.engine.journal;

/// One line of a journal. `sequence` counts records from 0 without a gap; `crc` is the CRC-32C of
/// sequence, type and payload; `hash` is SHA-256 over the hash of the record before and this
/// record.
public record JournalRecord(long sequence, Type type, byte[] payload, int crc, byte[] hash) {
  /// What a record holds.
  public enum Type {
    /// An event, before it is applied.
    EVENT,
    /// All effects of the event before it, at least one.
    EFFECTS
  }
}
