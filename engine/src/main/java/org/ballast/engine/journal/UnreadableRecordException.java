package org.ballast.engine.journal;

/// A record that cannot be turned back into what it says: malformed, of a newer format, or naming
/// an instrument or a market that is not the one there is.
public final class UnreadableRecordException extends RuntimeException {
  public UnreadableRecordException(String rule) {
    super(rule);
  }

  UnreadableRecordException(String rule, Throwable cause) {
    super(rule, cause);
  }
}
