package org.ballast.runtime.journal;

/// Whether the core, given a journal's events again, wants what it wanted then.
public sealed interface ReplayVerdict {
  /// Every effect is the same, byte for byte. `effects` counts records, one per event that had any.
  record Same(long events, long effects, String headHash) implements ReplayVerdict {}

  /// The event at `sequence` has other effects than were recorded; empty bytes are no effects.
  record Different(long sequence, byte[] recorded, byte[] replayed) implements ReplayVerdict {}

  /// The journal ends with the event at `sequence`, whose effects were not recorded any more; all
  /// before are the same. These are their bytes, to be appended before anything else.
  record Unfinished(long sequence, byte[] effects) implements ReplayVerdict {}

  /// The record at `sequence` cannot be turned back into an event, and why.
  record Unreadable(long sequence, String reason) implements ReplayVerdict {}
}
